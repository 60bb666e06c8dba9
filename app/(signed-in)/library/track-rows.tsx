"use client";

import { memo } from "react";
import { useSavedTracks } from "@/lib/swr/use-saved-tracks";
import type { SavedTrackView } from "@/lib/views";
import { AgeNote } from "../../_components/age-note";
import { Artwork } from "../../_components/artwork";
import { length } from "../../_components/dates";
import { ListEnd } from "../../_components/list-end";
import { Loading } from "../../_components/loading";
import { LocalTime } from "../../_components/local-time";
import { NameLinks } from "../../_components/name-links";
import { OpenArrow } from "../../_components/open-arrow";
import { Skeleton } from "../../_components/skeleton";
import { slots } from "../../_components/slots";
import { TrackName } from "../../_components/track-name";

type Props = {
  initial: NonNullable<Parameters<typeof useSavedTracks>[0]>;
  /** Unix ms on the server when it rendered. */
  now: number;
};

const LIST = "lg:-mt-3.5";
// The browser skips rows out of sight; their height is fixed, so nothing moves. Their clip spares the ring of the cover.
const ROW =
  "-ml-px grid h-16 grid-cols-[40px_minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line pl-px [contain-intrinsic-size:auto_64px] [content-visibility:auto] sm:h-14 sm:grid-cols-[40px_minmax(0,1fr)_96px_44px_18px] sm:gap-x-4 sm:[contain-intrinsic-size:auto_56px] tablet:grid-cols-[40px_minmax(0,1.2fr)_minmax(0,1fr)_96px_44px_18px]";

/** Saved tracks as rows: title over artists, album, day, length. */
export function TrackRows({ initial, now }: Props) {
  const list = useSavedTracks(initial);
  const tracks = list.items ?? [];

  return (
    <>
      <AgeNote {...list.age} now={now} className="mb-4" />
      <ol className={LIST}>
        {tracks.map((saved, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that only grows; ids may be missing or repeat
          <TrackRow key={index} saved={saved} />
        ))}
      </ol>
      <ListEnd list={list} shown={tracks.length} endless />
    </>
  );
}

const TrackRow = memo(function TrackRow({ saved: { track, addedAt } }: { saved: SavedTrackView }) {
  return (
    <li className={ROW}>
      <Artwork src={track.image} size={40} />
      <div className="min-w-0">
        <TrackName track={track} />
        <NameLinks names={track.artists} className="block truncate text-t-13 text-ink-2" />
      </div>
      <NameLinks names={track.album ? [track.album] : []} className="truncate text-ink-2 max-tablet:hidden" />
      <span className="text-t-13 whitespace-nowrap text-ink-2 tabular-nums">
        {addedAt && <LocalTime at={Date.parse(addedAt)} now={0} as="day" />}
      </span>
      <span className="text-right text-ink-2 tabular-nums max-sm:hidden">{length(track.durationMs)}</span>
      {track.url && <OpenArrow href={track.url} name={track.title} className="max-sm:hidden!" />}
    </li>
  );
});

/** Stands in for the first rows. */
export function SavedTracksSkeleton() {
  return (
    <Loading>
      <div className={LIST}>
        {slots(50).map((slot) => (
          <div key={slot} className={ROW}>
            <Skeleton className="size-10 rounded-art!" />
            <div className="flex flex-col gap-2">
              <Skeleton className={slot % 3 ? "h-2.5 w-3/5" : "h-2.5 w-4/5"} />
              <Skeleton className="h-2.5 w-2/5" />
            </div>
            <Skeleton className="h-2.5 w-2/3 max-tablet:hidden" />
            <Skeleton className="h-2.5 w-20" />
            <Skeleton className="h-2.5 w-8 max-sm:hidden" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
