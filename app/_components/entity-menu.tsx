import type { ComponentProps } from "react";
import { ItemMenuButton } from "./item-menu-button";
import { linkedMenuItem } from "./menu-item";

type Props = {
  item: Parameters<typeof linkedMenuItem>[0];
  /** Selects it; absent in a list without a selection. */
  select?: () => void;
} & Pick<ComponentProps<typeof ItemMenuButton>, "className">;

/** The menu button of anything with a page on Spotify, in its header, tile or row. Nothing is shown for anything else. */
export function EntityMenu({ item, select, className }: Props) {
  const found = linkedMenuItem(item);
  return found && <ItemMenuButton item={{ ...found, select }} className={className} />;
}
