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
  /** Chooses these entries and no others. */
  choose: (keys: readonly number[]) => void;
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
    const chosen = new Set<number>();
    const chosenKeys: number[] = [];
    keys.forEach((key, place) => {
      if (!selection.chosen.has(key)) return;
      chosen.add(place);
      chosenKeys.push(key);
    });
    return {
      chosen,
      keys: chosenKeys,
      toggle: (row) => setSelection(toggle(selection, row, rows)),
      extend: (row) => setSelection(extend(selection, row, rows)),
      all: () => setSelection(selectAll(rows)),
      clear: () => setSelection(NOTHING),
      choose: (wanted) => setSelection({ chosen: new Set(wanted), anchor: null }),
    };
  }, [keys, selection, count, placeAt]);
}
