"use client";

import { useEffect, useEffectEvent } from "react";
import { RestFailure } from "@/app/_components/client-error-state";
import { Loading } from "@/app/_components/loading";
import type { SearchType } from "@/lib/api/types";
import { useSearch } from "@/lib/client/use-search";
import { ResultRow } from "./result-row";
import { RowsSkeleton } from "./search-skeleton";
import { foundOf } from "./to-result";
import { useResultLabels } from "./use-result-labels";

type Props = { words: string; type: SearchType; page: number; onSettled: () => void };

/** Ten more results of one type, from `page` on. `onSettled` is called once they are there. */
export function MoreResults({ words, type, page, onSettled }: Props) {
  const { data, error, refresh } = useSearch(words, [type], page);
  const told = useResultLabels();
  const found = data && foundOf(type, data, told);
  const settle = useEffectEvent(onSettled);
  const there = data !== undefined;
  useEffect(() => {
    if (there) settle();
  }, [there]);

  if (found) {
    return found.items.map((one, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: Spotify may name the same thing twice
      <ResultRow key={index} found={one} />
    ));
  }
  return (
    <li className="py-2">
      {error ? (
        <RestFailure error={error} onRetry={refresh} />
      ) : (
        <Loading>
          <RowsSkeleton />
        </Loading>
      )}
    </li>
  );
}
