"use client";

import { useMemo, useState } from "react";
import type { SparseList } from "@/lib/client/sparse-list";

/** The selection of a list, and the functions that change it. Rows count from 0, as shown. */
export type RowSelection = {
  /** The places of the selected entries in the playlist, ascending. */
  chosen: ReadonlySet<number>;
  /** The keys of the selected entries, in the order of the playlist. A key stays with its entry when it moves. */
  keys: readonly number[];
  toggle: (row: number) => void;
  /** Selects all rows from the last toggled one to this one. */
  extend: (row: number) => void;
  /** Selects all rows that the focus passes on its way from one row to another. */
  extendAlong: (from: number, to: number) => void;
  all: () => void;
  clear: () => void;
  /** Selects only these entries. */
  choose: (keys: readonly number[]) => void;
};

/**
 * Returns the selection of a list. Entries stay selected while the list around them changes.
 * @param placeAt returns the place in the playlist of the entry in a row.
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
    // Without a selection, a change of 10,000 songs costs nothing here.
    if (selection.chosen.size > 0)
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
      extendAlong: (from, to) => setSelection(extendAlong(selection, { from, to }, rows)),
      all: () => setSelection(selectAll(rows)),
      clear: () => setSelection(NOTHING),
      choose: (wanted) => setSelection({ chosen: new Set(wanted), anchor: null }),
    };
  }, [keys, selection, count, placeAt]);
}

/** A range that the focus extends: the key of its other end, the key that has the focus, and what else is selected. */
type FocusRange = { begin: number; end: number; others: ReadonlySet<number> };

/** The keys of the selected entries, and the key from which a range extends; null where there is none. */
export type Selection = { chosen: ReadonlySet<number>; anchor: number | null; range?: FocusRange };

export const NOTHING: Selection = { chosen: new Set(), anchor: null };

/** The visible rows, counted from 0, in any order. */
export type Rows = { count: number; keyAt: (row: number) => number };

/** Selects or deselects the entry of a row. */
export function toggle({ chosen }: Selection, row: number, { keyAt }: Rows): Selection {
  const next = new Set(chosen);
  const key = keyAt(row);
  if (!next.delete(key)) next.add(key);
  return { chosen: next, anchor: key };
}

function rowOf(key: number, { count, keyAt }: Rows): number | undefined {
  for (let row = 0; row < count; row++) if (keyAt(row) === key) return row;
  return undefined;
}

/** Selects all rows between the anchor, wherever it is now, and this row. */
export function extend({ chosen, anchor }: Selection, row: number, rows: Rows): Selection {
  const begin = (anchor === null ? undefined : rowOf(anchor, rows)) ?? row;
  const next = new Set(chosen);
  for (let at = Math.min(begin, row); at <= Math.max(begin, row); at++) next.add(rows.keyAt(at));
  return { chosen: next, anchor: rows.keyAt(begin) };
}

/**
 * Selects all rows from one to another. Consecutive steps are one range, from which a step back deselects what it leaves. A range
 * begins at the focus, not at the anchor: that may be far out of view.
 */
export function extendAlong(
  { chosen, range }: Selection,
  { from, to }: { from: number; to: number },
  rows: Rows,
): Selection {
  const continued = range?.end === rows.keyAt(from) ? range : undefined;
  const begin = (continued && rowOf(continued.begin, rows)) ?? from;
  const others = continued?.others ?? chosen;
  const next = new Set(others);
  for (let at = Math.min(begin, to); at <= Math.max(begin, to); at++) next.add(rows.keyAt(at));
  const anchor = rows.keyAt(begin);
  return { chosen: next, anchor, range: { begin: anchor, end: rows.keyAt(to), others } };
}

/** Selects all visible rows. */
export function selectAll({ count, keyAt }: Rows): Selection {
  return { chosen: new Set(Array.from({ length: count }, (_, row) => keyAt(row))), anchor: keyAt(0) };
}
