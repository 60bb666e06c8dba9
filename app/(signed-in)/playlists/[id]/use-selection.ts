"use client";

import { useMemo, useState } from "react";
import { extend, NOTHING, type Selection, selectAll, toggle } from "./selection";

/** What is chosen in a list, and the ways to change that. Rows count from 0, as they are shown. */
export type RowSelection = {
  /** Places in the playlist. */
  chosen: ReadonlySet<number>;
  toggle: (row: number) => void;
  extend: (row: number) => void;
  all: () => void;
  clear: () => void;
  /** Chooses these places and no others. */
  set: (places: Iterable<number>) => void;
};

/**
 * @param version names the version of the playlist: places of one mean nothing in another.
 * @param placeAt the place in the playlist of the entry in a row.
 */
export function useSelection(version: string, count: number, placeAt: (row: number) => number): RowSelection {
  const [state, setState] = useState({ version, selection: NOTHING });
  const selection = state.version === version ? state.selection : NOTHING;

  return useMemo(() => {
    const change = (next: Selection) => setState({ version, selection: next });
    return {
      chosen: selection.chosen,
      toggle: (row) => change(toggle(selection, row, placeAt)),
      extend: (row) => change(extend(selection, row, placeAt)),
      all: () => change(selectAll(count, placeAt)),
      clear: () => change(NOTHING),
      set: (places) => change({ ...selection, chosen: new Set(places) }),
    };
  }, [version, selection, count, placeAt]);
}
