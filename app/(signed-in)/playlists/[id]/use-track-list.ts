"use client";

import { useDeferredValue, useMemo } from "react";
import { useSortLocale } from "@/app/_components/use-hydrated";
import type { OptimisticPlaylist } from "@/lib/client/optimistic-playlist";
import { completeList } from "@/lib/client/sparse-list";
import { type AllEntries, useAllEntries } from "@/lib/swr/use-all-entries";
import type { EntryView } from "@/lib/views";
import { filterEntries, indexEntries, sortEntries } from "./entry-order";
import type { ListState } from "./list-state";

/** Rows to show: all of them in their order, or (undefined) the playlist's own order, page by page. */
export type TrackRows = { rows: EntryView[] | undefined; count: number; whole: AllEntries };

/**
 * Filters and sorts a playlist, reading it whole only when that is asked for.
 * @param isWanted whether the whole list is.
 */
export function useTrackList(
  id: string,
  edition: OptimisticPlaylist,
  state: ListState,
  isWanted: boolean,
): TrackRows {
  const { snapshot, list, isPending } = edition;
  const known = useMemo(() => completeList(list), [list]);
  const whole = useAllEntries({
    id,
    snapshot,
    total: list.keys.length,
    wanted: !known && !isPending && isWanted,
  });
  const entries = known ?? (isPending ? undefined : whole.entries);
  const rows = useArranged(entries, useDeferredValue(state));
  return { rows, count: rows ? rows.length : list.keys.length, whole };
}

function useArranged(entries: EntryView[] | undefined, { q, sort }: ListState): EntryView[] | undefined {
  const locale = useSortLocale();
  const indexed = useMemo(() => entries && indexEntries(entries), [entries]);
  const sorted = useMemo(() => indexed && sortEntries(indexed, sort, locale), [indexed, sort, locale]);
  return useMemo(() => sorted && filterEntries(sorted, q), [sorted, q]);
}
