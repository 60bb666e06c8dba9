/** What can be done with the order of a list; null where it is not the reader's to change, or not what is shown. */
export type Reorder = {
  /** Moves a row, with its neighbours where they are all chosen, one place up or down. @returns whether it could be. */
  step: (row: number, by: 1 | -1) => boolean;
  /** Moves a row, with all that are chosen where it is one of them, before another. */
  drop: (row: number, before: number) => void;
  /** What is being dragged, in words. */
  nameOf: (row: number) => string;
} | null;

/** The keys of what moves with an entry: all that is chosen where it is one of them, else itself. */
export function keysWith(key: number | undefined, chosen: readonly number[]): readonly number[] {
  if (key === undefined) return [];
  return chosen.includes(key) ? chosen : [key];
}

/** The neighbours of a row that are chosen with it, as far as they stand together. */
export function blockAround(row: number, chosen: ReadonlySet<number>): { from: number; length: number } {
  if (!chosen.has(row)) return { from: row, length: 1 };
  let from = row;
  while (chosen.has(from - 1)) from--;
  let to = row + 1;
  while (chosen.has(to)) to++;
  return { from, length: to - from };
}

/**
 * The place before which entries must go for the first of them to come to stand at another.
 * @param places ascending.
 */
export function beforeFor(places: readonly number[], wanted: number): number {
  return places.reduce((before, place) => (place <= before ? before + 1 : before), wanted);
}
