import { type Move, moveRange, type SparseList } from "./sparse-list";

/** Spotify's most for one move, addition or removal. */
export const MOST_PER_CALL = 100;

/** Neighbours among places: `length` of them from `from` on. */
type Range = { from: number; length: number };

/** Places in ascending order, as ranges of neighbours of 100 at most. */
export function contiguousRanges(places: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (const place of places) {
    const last = ranges.at(-1);
    if (last && last.from + last.length === place && last.length < MOST_PER_CALL) last.length++;
    else ranges.push({ from: place, length: 1 });
  }
  return ranges;
}

/**
 * The moves, one after the other, that bring places together before the one at `before`, in the order they have. Each counts in the list
 * as the one before left it. Those that change nothing are left out.
 * @param places ascending.
 */
export function planMoves(places: readonly number[], before: number): Move[] {
  const ranges = contiguousRanges(places);
  const left = ranges.filter(({ from, length }) => from + length <= before);
  const around = ranges.filter(({ from, length }) => from < before && from + length > before);
  const right = ranges.filter(({ from }) => from >= before);
  // A target within a range is its own end: what stands there stays.
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

/**
 * For each of some entries the one that it stood behind in an order, among those that are in a list now or in `more`.
 * @returns by key, in that order; null for what stood first.
 */
export function predecessors(
  order: readonly number[],
  isThere: (key: number) => boolean,
  wanted: ReadonlySet<number>,
): Map<number, number | null> {
  const found = new Map<number, number | null>();
  let last: number | null = null;
  for (const key of order) {
    if (!isThere(key)) continue;
    if (wanted.has(key)) found.set(key, last);
    last = key;
  }
  return found;
}

/**
 * The moves that bring entries back behind those that they stood behind, as far as these are still there. Each counts in the list as the one
 * before left it.
 * @param order the keys as they stood.
 */
export function planReturn(list: SparseList, keys: ReadonlySet<number>, order: readonly number[]): Move[] {
  const there = new Set(list.keys);
  const behind = predecessors(order, (key) => there.has(key), keys);
  const moves: Move[] = [];
  let now = list;
  for (const [key, previous] of behind) {
    const from = now.keys.indexOf(key);
    if ((now.keys[from - 1] ?? null) === previous) continue;
    let length = 1;
    // Those that follow it, then and now, come with it.
    for (let next = now.keys[from + 1]; next !== undefined; next = now.keys[from + length]) {
      if (length >= MOST_PER_CALL || behind.get(next) !== now.keys[from + length - 1]) break;
      length++;
    }
    const move = { from, length, before: previous === null ? 0 : now.keys.indexOf(previous) + 1 };
    moves.push(move);
    now = moveRange(now, move);
  }
  return moves;
}
