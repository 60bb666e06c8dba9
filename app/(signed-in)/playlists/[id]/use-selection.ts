"use client";

import { useMemo, useState } from "react";
import type { SparseList } from "@/lib/client/sparse-list";
import { extend, NOTHING, type Selection, selectAll, toggle } from "./selection";

/** What is chosen in a list, and the ways to change that. Rows count from 0, as they are shown. */
export type RowSelection = {
  /** Places in the playlist, ascending. */
  chosen: ReadonlySet<number>;
  /** What names the chosen entries, in the order of the playlist, wherever they go. */
  keys: readonly number[];
  toggle: (row: number) => void;
  extend: (row: number) => void;
  all: () => void;
  clear: () => void;
};

/**
 * What is chosen stays chosen while the list changes around it.
 * @param placeAt the place in the playlist of the entry in a row.
 */
export function useSelection(
  { keys }: SparseList,
  count: number,
  placeAt: (row: number) => number,
): RowSelection {
  const [selection, setSelection] = useState<Selection>(NOTHING);

  return useMemo(() => {
    const keyAt = (row: number) => keys[placeAt(row)] ?? -1;
    const rows = { count, keyAt };
    const places = keys.flatMap((key, place) => (selection.chosen.has(key) ? place : []));
    return {
      chosen: new Set(places),
      keys: places.flatMap((place) => keys[place] ?? []),
      toggle: (row) => setSelection(toggle(selection, row, rows)),
      extend: (row) => setSelection(extend(selection, row, rows)),
      all: () => setSelection(selectAll(rows)),
      clear: () => setSelection(NOTHING),
    };
  }, [keys, selection, count, placeAt]);
}
