"use client";

import { useEffectEvent, useLayoutEffect } from "react";
import { RestFailure } from "@/app/_components/client-error-state";
import { Loading } from "@/app/_components/loading";
import type { SearchType } from "@/lib/api/types";
import { useSearch } from "@/lib/client/queries";
import { ResultRow } from "./result-row";
import { RowsSkeleton } from "./search-skeleton";
import { foundOf, type ResultItem } from "./to-result";
import { useResultLabels } from "./use-result-labels";

type Props = {
  words: string;
  type: SearchType;
  page: number;
  /** Takes the results, which are then shown elsewhere. */
  onFound?: (page: number, items: readonly ResultItem[]) => void;
  onSettled: () => void;
};

/** The ten results of one type on a page. `onSettled` is called once they have loaded. */
export function MoreResults({ words, type, page, onFound, onSettled }: Props) {
  const { data, error, refresh } = useSearch(words, [type], page);
  const labels = useResultLabels();
  const found = data && foundOf(type, data, labels);
  const notifySettled = useEffectEvent(onSettled);
  const notifyFound = useEffectEvent(() => found && onFound?.(page, found.items));
  // Before the browser paints, because on back navigation the page must have its length at once. The results of a page are one
  // object, as long as they are not loaded again.
  useLayoutEffect(() => {
    if (!data) return;
    notifyFound();
    notifySettled();
  }, [data]);

  if (found && onFound) return null;
  if (found) {
    return found.items.map((one, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: Spotify may name the same thing twice
      <ResultRow key={index} found={one} />
    ));
  }
  const Line = onFound ? "div" : "li";
  return (
    <Line className="py-2">
      {error ? (
        <RestFailure error={error} onRetry={refresh} />
      ) : (
        <Loading>
          <RowsSkeleton />
        </Loading>
      )}
    </Line>
  );
}
