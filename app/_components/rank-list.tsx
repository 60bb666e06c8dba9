"use client";

import clsx from "clsx";
import type { MouseEvent } from "react";
import type { TrackView } from "@/lib/api/types";
import { CompactRow } from "./compact-row";
import { indices } from "./indices";
import { Loading } from "./loading";
import { trackMenuItem } from "./menu-item";
import { PlayTrackButton, playTrack, urisFrom } from "./play-track-button";
import { togglePlayback, usePlayerSnapshot } from "./playback";
import { isTapOnRow } from "./row-tap";
import { SavedStatusProvider } from "./saved-status-provider";
import { Skeleton } from "./skeleton";

/** Two columns, beside each other in a wide window. */
export const RANK_COLUMNS = "sm:columns-2 sm:gap-x-10 lg:-mt-3.5";
/** A place in the list, as a serif numeral. */
export const RANK = "font-serif text-t-28/none font-light tracking-[-0.02em] lining-nums tabular-nums";

/** Tracks in Spotify's order: numeral, cover, title over artist, duration. The button to play replaces the numeral. */
export function RankList({ tracks }: { tracks: TrackView[] }) {
  const player = usePlayerSnapshot();

  /** Before the links in the row get the click. */
  function onTap(event: MouseEvent, track: TrackView, index: number): void {
    if (!isTapOnRow(event)) return;
    event.preventDefault();
    event.stopPropagation();
    if (player?.url && player.url === track.url) togglePlayback(player.isPlaying, track.title);
    else playTrack(track, urisFrom(tracks, index));
  }

  return (
    <SavedStatusProvider>
      <ol className={RANK_COLUMNS}>
        {tracks.map((track, index) => (
          <CompactRow
            key={track.url ?? `${track.title}-${index}`}
            look="ranked"
            track={track}
            item={trackMenuItem(track, { play: () => playTrack(track, urisFrom(tracks, index)) })}
            isCurrent={player?.url != null && player.url === track.url}
            row={{ onClickCapture: (event) => onTap(event, track, index) }}
          >
            <span
              className={clsx(
                RANK,
                "sm:pointer-fine:group-focus-within/row:opacity-0 sm:pointer-fine:group-hover/row:opacity-0",
              )}
            >
              {index + 1}
            </span>
            <span className="absolute left-0 opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 max-sm:hidden pointer-coarse:hidden">
              <PlayTrackButton track={track} target={() => urisFrom(tracks, index)} />
            </span>
          </CompactRow>
        ))}
      </ol>
    </SavedStatusProvider>
  );
}

/** Skeleton of a list of `rows` tracks. */
export function RankListSkeleton({ rows = 20 }: { rows?: number }) {
  return (
    <Loading>
      <div className={RANK_COLUMNS}>
        {indices(rows).map((slot) => (
          <div
            key={slot}
            className="grid h-[68px] break-inside-avoid grid-cols-[30px_48px_minmax(0,1fr)_18px] items-center gap-x-3.5 border-b border-line sm:h-[72px] sm:grid-cols-[46px_48px_minmax(0,1fr)_40px]"
          >
            <Skeleton className="h-5 w-4" />
            <Skeleton className="size-12 rounded-art!" />
            <div className="flex flex-col gap-2">
              <Skeleton className={slot % 3 ? "h-2.5 w-2/3" : "h-2.5 w-4/5"} />
              <Skeleton className="h-2.5 w-2/5" />
            </div>
            <Skeleton className="h-2.5 w-7 max-sm:hidden" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
