"use client";

import clsx from "clsx";
import { SAVED_PAGE } from "@/lib/api/paths";
import { useSavedTracks } from "@/lib/client/use-saved-tracks";
import { indices } from "../../_components/indices";
import { ListEnd } from "../../_components/list-end";
import { Loading } from "../../_components/loading";
import { Skeleton } from "../../_components/skeleton";
import { StaleNotice } from "../../_components/stale-notice";
import { ROW, ROW_HEIGHT } from "./track-row-class";
import { TrackPart } from "./windowed-section";

type Props = {
  initial: NonNullable<Parameters<typeof useSavedTracks>[0]>;
  /** Unix ms on the server when it rendered. */
  now: number;
};

const LIST = "lg:-mt-3.5";

/** Saved tracks as rows: title over artists, album, day, length. */
export function TrackRows({ initial, now }: Props) {
  const list = useSavedTracks(initial);
  const tracks = list.items ?? [];

  return (
    <>
      <StaleNotice {...list.age} now={now} className="mb-4" />
      <div className={LIST}>
        {indices(Math.ceil(tracks.length / SAVED_PAGE)).map((part) => (
          <TrackPart
            key={part}
            from={part * SAVED_PAGE}
            tracks={tracks.slice(part * SAVED_PAGE, (part + 1) * SAVED_PAGE)}
            total={list.total}
          />
        ))}
      </div>
      <ListEnd list={list} shown={tracks.length} endless />
    </>
  );
}

/** Stands in for the first rows. */
export function SavedTracksSkeleton({ rows = SAVED_PAGE }: { rows?: number }) {
  return (
    <Loading>
      <div className={clsx(LIST, ROW_HEIGHT)}>
        {indices(rows).map((slot) => (
          <div key={slot} className={ROW}>
            <Skeleton className="size-10 rounded-art!" />
            <div className="flex flex-col gap-2">
              <Skeleton className={slot % 3 ? "h-2.5 w-3/5" : "h-2.5 w-4/5"} />
              <Skeleton className="h-2.5 w-2/5" />
            </div>
            <Skeleton className="h-2.5 w-2/3 max-tablet:hidden" />
            <Skeleton className="h-2.5 w-20" />
            <span />
            <Skeleton className="h-2.5 w-8 max-sm:hidden" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
