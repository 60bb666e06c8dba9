/** Chosen entries by their keys, and the one from which a range reaches; null where there is none. */
export type Selection = { chosen: ReadonlySet<number>; anchor: number | null };

export const NOTHING: Selection = { chosen: new Set(), anchor: null };

/** Rows as they are shown, counted from 0, in whatever order. */
export type Rows = { count: number; keyAt: (row: number) => number };

/** Chooses a row's entry, or lets it go. */
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

/** Chooses every row from the last one that was touched, wherever it is by now, up to this one. */
export function extend({ chosen, anchor }: Selection, row: number, rows: Rows): Selection {
  const begin = (anchor === null ? undefined : rowOf(anchor, rows)) ?? row;
  const next = new Set(chosen);
  for (let at = Math.min(begin, row); at <= Math.max(begin, row); at++) next.add(rows.keyAt(at));
  return { chosen: next, anchor: rows.keyAt(begin) };
}

/** Chooses all rows that are shown. */
export function selectAll({ count, keyAt }: Rows): Selection {
  return { chosen: new Set(Array.from({ length: count }, (_, row) => keyAt(row))), anchor: keyAt(0) };
}
