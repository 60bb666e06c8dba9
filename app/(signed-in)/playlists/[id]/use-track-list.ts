"use client";

import { useDeferredValue, useMemo } from "react";
import { useSortLocale } from "@/app/_components/use-hydrated";
import { type AllEntries, useAllEntries } from "@/lib/swr/use-all-entries";
import type { EntriesView, EntryView, PlaylistPageView } from "@/lib/views";
import { filterEntries, indexEntries, sortEntries } from "./entry-order";
import { type ListState, needsWholeList } from "./list-state";

/** Rows to show: all of them in their order, or (undefined) the playlist's own order, page by page. */
export type TrackRows = { rows: EntryView[] | undefined; count: number; whole: AllEntries };

/** Filters and sorts a playlist, reading it whole only when that is asked for. */
export function useTrackList(playlist: PlaylistPageView, first: EntriesView, state: ListState): TrackRows {
  const { total } = first;
  const short = first.entries.length >= total ? first.entries : undefined;
  const whole = useAllEntries({
    id: playlist.id,
    snapshot: playlist.snapshot,
    total,
    wanted: !short && needsWholeList(state),
  });
  const rows = useArranged(short ?? whole.entries, useDeferredValue(state));
  return { rows, count: rows ? rows.length : total, whole };
}

function useArranged(entries: EntryView[] | undefined, { q, sort }: ListState): EntryView[] | undefined {
  const locale = useSortLocale();
  const indexed = useMemo(() => entries && indexEntries(entries), [entries]);
  const sorted = useMemo(() => indexed && sortEntries(indexed, sort, locale), [indexed, sort, locale]);
  return useMemo(() => sorted && filterEntries(sorted, q), [sorted, q]);
}
