"use client";

import type { TrackView } from "@/lib/api/types";
import { spotifyUri } from "@/lib/spotify-uri";
import { AlbumCover } from "./album-cover";
import { formatDuration } from "./dates";
import { indices } from "./indices";
import { Loading } from "./loading";
import { NameLinks } from "./name-links";
import { SaveButton } from "./save-button";
import { SavedStatusProvider } from "./saved-status-provider";
import { Skeleton } from "./skeleton";
import { SpotifyArrowLink } from "./spotify-arrow-link";
import { TrackName } from "./track-name";

const LIST = "sm:columns-2 sm:gap-x-10 lg:-mt-3.5";
const ROW =
  "grid h-[68px] break-inside-avoid grid-cols-[30px_48px_minmax(0,1fr)_auto_18px] items-center gap-x-3.5 border-b border-line sm:h-[72px] lg:grid-cols-[30px_48px_minmax(0,1fr)_18px_auto_18px]";

/** Tracks in Spotify's order: serif numeral, cover, title over artist, length. */
export function RankList({ tracks }: { tracks: TrackView[] }) {
  return (
    <SavedStatusProvider>
      <ol className={LIST}>
        {tracks.map((track, index) => (
          <li key={track.url ?? `${track.title}-${index}`} className={ROW}>
            <span className="font-serif text-t-28/none font-light tracking-[-0.02em] lining-nums tabular-nums">
              {index + 1}
            </span>
            <AlbumCover track={track} size={48} />
            <div className="min-w-0">
              <TrackName track={track} />
              <NameLinks names={track.artists} className="block truncate text-t-13/6 text-ink-2" />
            </div>
            <span className="max-lg:order-last">
              <SaveButton uri={spotifyUri(track.url)} name={track.title} />
            </span>
            <span className="text-t-13 text-ink-2 tabular-nums">{formatDuration(track.durationMs)}</span>
            {track.url && <SpotifyArrowLink href={track.url} name={track.title} className="max-lg:hidden!" />}
          </li>
        ))}
      </ol>
    </SavedStatusProvider>
  );
}

/** Stands in for a list of `rows` tracks. */
export function RankListSkeleton({ rows = 20 }: { rows?: number }) {
  return (
    <Loading>
      <div className={LIST}>
        {indices(rows).map((slot) => (
          <div key={slot} className={ROW}>
            <Skeleton className="h-5 w-4" />
            <Skeleton className="size-12 rounded-art!" />
            <div className="flex flex-col gap-2">
              <Skeleton className={slot % 3 ? "h-2.5 w-2/3" : "h-2.5 w-4/5"} />
              <Skeleton className="h-2.5 w-2/5" />
            </div>
            <span className="max-lg:order-last" />
            <Skeleton className="h-2.5 w-7" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
