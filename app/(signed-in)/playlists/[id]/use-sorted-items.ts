"use client";

import { useMemo } from "react";
import type { EntryView } from "@/lib/api/types";
import type { OptimisticPlaylist } from "@/lib/client/optimistic-playlist";
import { completeList } from "@/lib/client/sparse-list";
import { type AllEntries, useAllPlaylistItems } from "@/lib/client/use-all-playlist-items";
import { useNotedDuration } from "@/lib/client/use-playlist-facts";
import type { ListState } from "../../_tracks/list-params";
import { useArrangedRows } from "../../_tracks/sort-filter";

/** The rows to show in their order; undefined for the playlist's own order, which loads page by page. */
type TrackRows = {
  rows: EntryView[] | undefined;
  /** The complete list in its own order; undefined while it is not loaded. */
  entries: EntryView[] | undefined;
  count: number;
  whole: AllEntries;
};

/**
 * Filters and sorts a playlist. Loads the complete list only when it is needed.
 * @param isWanted whether the complete list is needed.
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
  useNotedDuration(id, snapshot, isPending ? undefined : entries);
  const rows = useArrangedRows(entries, state);
  return { rows, entries, count: rows ? rows.length : list.keys.length, whole };
}
