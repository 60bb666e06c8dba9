/** Chosen entries by their place in the playlist, and the row from which a range reaches; -1 where there is none. */
export type Selection = { chosen: ReadonlySet<number>; anchor: number };

export const NOTHING: Selection = { chosen: new Set(), anchor: -1 };

/** The place in the playlist of the entry in a row; rows count from 0 in whatever order they are shown. */
type PlaceAt = (row: number) => number;

/** Chooses a row's entry, or lets it go. */
export function toggle({ chosen }: Selection, row: number, placeAt: PlaceAt): Selection {
  const next = new Set(chosen);
  const place = placeAt(row);
  if (!next.delete(place)) next.add(place);
  return { chosen: next, anchor: row };
}

/** Chooses every row from the last one that was touched up to this one. */
export function extend({ chosen, anchor }: Selection, row: number, placeAt: PlaceAt): Selection {
  const begin = anchor < 0 ? row : anchor;
  const next = new Set(chosen);
  for (let at = Math.min(begin, row); at <= Math.max(begin, row); at++) next.add(placeAt(at));
  return { chosen: next, anchor: begin };
}

/** Chooses all rows that are shown. */
export function selectAll(count: number, placeAt: PlaceAt): Selection {
  return { chosen: new Set(Array.from({ length: count }, (_, row) => placeAt(row))), anchor: 0 };
}

/** Chosen places from first to last. */
export function placesOf({ chosen }: Pick<Selection, "chosen">): number[] {
  return [...chosen].sort((a, b) => a - b);
}
