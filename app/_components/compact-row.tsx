"use client";

import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import type { TrackView } from "@/lib/api/types";
import { spotifyUri } from "@/lib/spotify-uri";
import { AlbumCover } from "./album-cover";
import { formatDuration } from "./dates";
import { ItemMenuButton } from "./item-menu-button";
import type { MenuItem } from "./menu-item";
import { NameLinks } from "./name-links";
import { RowProgress } from "./row-progress";
import { SaveButton } from "./save-button";
import { SpotifyArrowLink } from "./spotify-arrow-link";
import { TrackName } from "./track-name";

/** A list that Spotify ranks, in two columns; or results of a search, with the artists in a column of their own. */
export type CompactKind = "ranked" | "found";

const ROW = {
  ranked:
    "grid h-[68px] break-inside-avoid grid-cols-[30px_48px_minmax(0,1fr)_18px_18px] gap-x-3.5 border-b border-line sm:h-[72px] sm:grid-cols-[46px_48px_minmax(0,1fr)_18px_40px] lg:grid-cols-[46px_48px_minmax(0,1fr)_18px_40px_18px]",
  found:
    "grid h-[60px] grid-cols-[28px_40px_minmax(0,1fr)_18px_18px] gap-x-4 sm:h-14 sm:grid-cols-[36px_40px_minmax(0,1fr)_minmax(0,1fr)_18px_40px_18px]",
};
/** The background of a selected row, which extends past both of its edges. */
const WASH = "bg-amber-wash shadow-[-16px_0_var(--amber-wash),16px_0_var(--amber-wash)]";
const COVER_PX = { ranked: 48, found: 40 };
const BY = "block truncate text-t-13/6 text-ink-2";

type Props = {
  track: TrackView;
  look: CompactKind;
  /** What its menu offers. */
  item: MenuItem;
  isCurrent: boolean;
  isSelected?: boolean;
  /** The number, and what replaces it while the row is pointed at. */
  children: ReactNode;
  /** Its attributes in a list with a selection. */
  row?: ComponentProps<"li"> & { "data-row"?: string; "data-index"?: number };
};

/** A song of a short list: the dots take the place of the length while the row is pointed at. */
export function CompactRow({ track, look, item, isCurrent, isSelected = false, children, row }: Props) {
  const { artists, title, url, durationMs } = track;
  const length = formatDuration(durationMs);
  return (
    <li {...row} className={clsx("group/row relative items-center", ROW[look], isSelected && WASH)}>
      <span className="relative grid h-full items-center">{children}</span>
      <AlbumCover track={track} size={COVER_PX[look]} />
      <div className="min-w-0">
        <TrackName track={track} isPlaying={isCurrent} isResult={look === "found"} />
        <span className={clsx("flex text-t-13/6 text-ink-2", look === "found" && "sm:pointer-fine:hidden")}>
          <NameLinks names={artists} className="truncate" />
          <span className="ml-3 shrink-0 tabular-nums sm:pointer-fine:hidden">{length}</span>
        </span>
      </div>
      {look === "found" && (
        <NameLinks names={artists} className={clsx(BY, "max-sm:hidden pointer-coarse:invisible")} />
      )}
      <SaveButton uri={spotifyUri(url)} name={title} />
      <span className="grid items-center justify-items-end *:[grid-area:1/1]">
        {/* While it is invisible, it is painted over the dots. */}
        <span className="pointer-events-none text-t-13 text-ink-2 tabular-nums group-focus-within/row:opacity-0 group-hover/row:opacity-0 max-sm:hidden pointer-coarse:hidden">
          {length}
        </span>
        <ItemMenuButton item={item} />
      </span>
      {url ? (
        <SpotifyArrowLink
          href={url}
          name={title}
          className={look === "ranked" ? "max-lg:hidden!" : "max-sm:hidden!"}
        />
      ) : (
        <span className="max-sm:hidden" />
      )}
      {isCurrent && <RowProgress />}
    </li>
  );
}
