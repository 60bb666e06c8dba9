import { type Move, moveRange, type SparseList } from "./sparse-list";

/** Spotify's limit for one move, addition or removal. */
export const MAX_ENTRIES_PER_CALL = 100;

/** Adjacent positions: `length` of them, starting at `from`. */
type Range = { from: number; length: number };

/** Returns ascending positions as ranges of adjacent ones, of at most 100. */
export function contiguousRanges(places: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (const place of places) {
    const last = ranges.at(-1);
    if (last && last.from + last.length === place && last.length < MAX_ENTRIES_PER_CALL) last.length++;
    else ranges.push({ from: place, length: 1 });
  }
  return ranges;
}

/**
 * Returns the moves, in order, that bring positions together before the one at `before` and keep their order.
 * Each refers to the list after the previous move. Moves that change nothing are omitted.
 * @param places in ascending order.
 */
export function planMoves(places: readonly number[], before: number): Move[] {
  const ranges = contiguousRanges(places);
  const left = ranges.filter(({ from, length }) => from + length <= before);
  const around = ranges.filter(({ from, length }) => from < before && from + length > before);
  const right = ranges.filter(({ from }) => from >= before);
  // A target within a range is at its own end: the range stays in place.
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
 * Returns the predecessor of each wanted entry in an order, among the entries that are there.
 * @returns by key, in that order; null for the first entry.
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
 * Returns the moves that bring entries back behind their earlier predecessors that are still there. Each
 * refers to the list after the previous move.
 * @param order the keys in their earlier order.
 */
export function planReturn(list: SparseList, keys: ReadonlySet<number>, order: readonly number[]): Move[] {
  const present = new Set(list.keys);
  const behind = predecessors(order, (key) => present.has(key), keys);
  const moves: Move[] = [];
  let now = list;
  for (const [key, previous] of behind) {
    const from = now.keys.indexOf(key);
    if ((now.keys[from - 1] ?? null) === previous) continue;
    let length = 1;
    // Entries that followed it earlier and still do move with it.
    for (let next = now.keys[from + 1]; next !== undefined; next = now.keys[from + length]) {
      if (length >= MAX_ENTRIES_PER_CALL || behind.get(next) !== now.keys[from + length - 1]) break;
      length++;
    }
    const move = { from, length, before: previous === null ? 0 : now.keys.indexOf(previous) + 1 };
    moves.push(move);
    now = moveRange(now, move);
  }
  return moves;
}
