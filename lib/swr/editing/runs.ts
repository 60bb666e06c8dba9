import type { Move } from "./known-list";

/** Spotify's most for one move or addition. */
export const MOST_AT_ONCE = 100;

/** Neighbours among places: `length` of them from `from` on. */
export type Run = { from: number; length: number };

/** Places in ascending order, as runs of neighbours of 100 at most. */
export function runsOf(places: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last && last.from + last.length === place && last.length < MOST_AT_ONCE) last.length++;
    else runs.push({ from: place, length: 1 });
  }
  return runs;
}

/**
 * The moves, one after the other, that bring places together before the one at `before`, in the order they have. Each counts in the list
 * as the one before left it. Those that change nothing are left out.
 * @param places ascending.
 */
export function movesTo(places: readonly number[], before: number): Move[] {
  const runs = runsOf(places);
  const left = runs.filter(({ from, length }) => from + length <= before);
  const around = runs.filter(({ from, length }) => from < before && from + length > before);
  const right = runs.filter(({ from }) => from >= before);
  // A target within a run is its own end: what stands there stays.
  const target = around[0] ? around[0].from : before;

  const moves: Move[] = [];
  let end = target;
  for (const { from, length } of left.reverse()) {
    moves.push({ from, length, before: end });
    end -= length;
  }
  let begin = around[0] ? around[0].from + around[0].length : before;
  for (const { from, length } of right) {
    moves.push({ from, length, before: begin });
    begin += length;
  }
  return moves.filter((move) => move.before !== move.from && move.before !== move.from + move.length);
}

/** The move that takes another back. */
export function inverse({ from, length, before }: Move): Move {
  return before > from
    ? { from: before - length, length, before: from }
    : { from: before, length, before: from + length };
}

/** Where the first of what was moved stands afterwards. */
export function placeAfter({ from, length, before }: Move): number {
  return before > from ? before - length : before;
}
