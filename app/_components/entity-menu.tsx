import type { ComponentProps } from "react";
import { ItemMenuButton } from "./item-menu-button";
import { linkedMenuItem } from "./menu-item";

type Props = {
  item: Parameters<typeof linkedMenuItem>[0];
} & Pick<ComponentProps<typeof ItemMenuButton>, "className">;

/** The menu button of anything with a page on Spotify, in its header, tile or row. Nothing is shown for anything else. */
export function EntityMenu({ item, className }: Props) {
  const found = linkedMenuItem(item);
  return found && <ItemMenuButton item={found} className={className} />;
}
