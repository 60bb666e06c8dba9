import clsx from "clsx";
import { ItemMenuButton } from "./item-menu-button";
import type { MenuItem } from "./menu-item";
import { SpotifyArrowLink } from "./spotify-arrow-link";

type Props = {
  item: MenuItem;
  /** Narrow windows have only the menu, which leads to Spotify too. */
  arrowFrom?: "sm" | "lg";
  className?: string;
};

/** The right end of a row: its menu, and the arrow to Spotify. */
export function RowEnd({ item, arrowFrom = "sm", className }: Props) {
  return (
    <span className={clsx("flex items-center justify-end gap-4", className)}>
      <ItemMenuButton item={item} />
      {item.url && (
        <SpotifyArrowLink
          href={item.url}
          name={item.name}
          className={arrowFrom === "sm" ? "max-sm:hidden!" : "max-lg:hidden!"}
        />
      )}
    </span>
  );
}
