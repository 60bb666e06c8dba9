"use client";

import { useDeferredValue, useMemo } from "react";
import { useSortLocale } from "@/app/_components/use-hydrated";
import type { EntryView } from "@/lib/api/types";
import type { OptimisticPlaylist } from "@/lib/client/optimistic-playlist";
import { completeList } from "@/lib/client/sparse-list";
import { type AllEntries, useAllPlaylistItems } from "@/lib/client/use-all-playlist-items";
import { type ListState, needsCompleteList } from "./list-params";
import { filterEntries, indexEntries, sortEntries } from "./sort-filter";

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
  const whole = useAllPlaylistItems({
    id,
    snapshot,
    total: list.keys.length,
    wanted: !known && !isPending && isWanted,
  });
  const entries = known ?? (isPending ? undefined : whole.entries);
  const rows = useArranged(entries, useDeferredValue(state));
  return { rows, count: rows ? rows.length : list.keys.length, whole };
}

function useArranged(entries: EntryView[] | undefined, state: ListState): EntryView[] | undefined {
  const { q, sort } = state;
  const locale = useSortLocale();
  // In its own order a list is shown as it is: with each change of 10,000 songs there is no time for more.
  const asked = needsCompleteList(state) ? entries : undefined;
  const indexed = useMemo(() => asked && indexEntries(asked), [asked]);
  const sorted = useMemo(() => indexed && sortEntries(indexed, sort, locale), [indexed, sort, locale]);
  const found = useMemo(() => sorted && filterEntries(sorted, q), [sorted, q]);
  return found ?? entries;
}
