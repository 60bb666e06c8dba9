"use client";

import { useCallback, useState } from "react";
import { indices } from "@/app/_components/indices";
import type { TrackView } from "@/lib/api/types";
import { CompactTracks } from "../_tracks/compact-tracks";
import { MoreResults } from "./more-results";
import type { ResultItem } from "./to-result";

type Props = {
  words: string;
  first: readonly ResultItem[];
  /** How many pages are wanted. */
  pages: number;
  labelledBy: string;
  /** Called with the number of pages, once they have loaded. */
  onSettled: (pages: number) => void;
};

/** The songs among the results, of all pages in one list, so that a selection can span them. */
export function SongResults({ words, first, pages, labelledBy, onSettled }: Props) {
  const [further, setFurther] = useState<readonly (readonly TrackView[])[]>([]);
  const tracks = [...first.flatMap(({ track }) => track ?? []), ...further.flat()];
  const take = useCallback(
    (page: number, found: readonly ResultItem[]) =>
      setFurther((known) => {
        const next = [...known];
        next[page - 1] = found.flatMap(({ track }) => track ?? []);
        return next;
      }),
    [],
  );

  return (
    <>
      <CompactTracks look="found" tracks={tracks} labelledBy={labelledBy} />
      {/* The pages load in their order, each after a press. */}
      {indices(pages - 1).map((slot) => (
        <MoreResults
          key={slot}
          words={words}
          type="track"
          page={slot + 1}
          onFound={take}
          onSettled={() => onSettled(slot + 2)}
        />
      ))}
    </>
  );
}
