import type { EntryView } from "@/lib/api/types";
import { isAddable } from "@/lib/spotify-uri";
import { MAX_ENTRIES_PER_CALL } from "./move-planning";
import { type Move, moveRange, type SparseList } from "./sparse-list";

/** Entries that are next to each other before and after. `at`: index in the earlier order; `to`: index in the later one. */
type Block = { at: number; to: number; length: number };

/** Returns the number of calls that move entries which are next to each other: Spotify moves at most 100 at once. */
function callsFor(length: number): number {
  return Math.ceil(length / MAX_ENTRIES_PER_CALL);
}

/** Returns the blocks that stay together, in the earlier order. @param targets the later index of each entry. */
function blocksOf(targets: readonly number[]): Block[] {
  const blocks: Block[] = [];
  targets.forEach((to, at) => {
    const last = blocks.at(-1);
    if (last && last.to + last.length === to) last.length++;
    else blocks.push({ at, to, length: 1 });
  });
  return blocks;
}

/**
 * Returns the blocks that can stay where they are: the increasing subsequence whose blocks would need the most calls. It is the
 * longest one if every block needs one call.
 */
function keptBlocks(blocks: readonly Block[]): Set<Block> {
  const ranks = new Map(
    [...blocks].sort((one, other) => one.to - other.to).map((block, rank) => [block, rank]),
  );
  // A Fenwick tree of the best chain that ends at a rank or before it.
  type Chain = { saved: number; block: Block; before: Chain | null };
  const best: (Chain | null)[] = Array(blocks.length + 1).fill(null);
  let longest: Chain | null = null;
  for (const block of blocks) {
    const rank = (ranks.get(block) ?? 0) + 1;
    let before: Chain | null = null;
    for (let at = rank - 1; at > 0; at -= at & -at) {
      const chain = best[at] ?? null;
      if (chain && chain.saved > (before?.saved ?? 0)) before = chain;
    }
    const chain: Chain = { saved: (before?.saved ?? 0) + callsFor(block.length), block, before };
    for (let at = rank; at < best.length; at += at & -at)
      if (chain.saved > (best[at]?.saved ?? 0)) best[at] = chain;
    if (chain.saved > (longest?.saved ?? 0)) longest = chain;
  }
  const kept = new Set<Block>();
  for (let chain = longest; chain; chain = chain.before) kept.add(chain.block);
  return kept;
}

/** Returns the blocks to move, in the later order. */
function movedBlocks(keys: readonly number[], order: readonly number[]): { moved: Block[]; all: Block[] } {
  const places = new Map(order.map((key, place) => [key, place]));
  const all = blocksOf(keys.map((key) => places.get(key) ?? -1));
  const kept = keptBlocks(all);
  const moved = all.filter((block) => !kept.has(block)).sort((one, other) => one.to - other.to);
  return { moved, all };
}

/**
 * Returns the keys of a list in a wanted order. Keys that are gone are left out; entries that the order does not know, because
 * somebody added them meanwhile, come last.
 */
export function arrangedKeys(keys: readonly number[], order: readonly number[]): number[] {
  const present = new Set(keys);
  const known = new Set(order);
  return [...order.filter((key) => present.has(key)), ...keys.filter((key) => !known.has(key))];
}

/**
 * Returns the moves that bring a list into an order, each in the list after the previous one: of blocks that stay together, as few
 * as possible, and at most 100 entries at once.
 */
export function planOrder(list: SparseList, order: readonly number[]): Move[] {
  const target = arrangedKeys(list.keys, order);
  const { moved } = movedBlocks(list.keys, target);
  const moves: Move[] = [];
  let now = list;
  for (const { to, length } of moved) {
    for (let done = 0; done < length; done += MAX_ENTRIES_PER_CALL) {
      const [first, previous] = [target[to + done], target[to + done - 1]];
      if (first === undefined) continue;
      const move = {
        from: now.keys.indexOf(first),
        length: Math.min(MAX_ENTRIES_PER_CALL, length - done),
        before: previous === undefined ? 0 : now.keys.indexOf(previous) + 1,
      };
      moves.push(move);
      now = moveRange(now, move);
    }
  }
  return moves;
}

/** Returns a list in a wanted order. */
export function arranged(list: SparseList, order: readonly number[]): SparseList {
  const places = new Map(list.keys.map((key, place) => [key, place]));
  const keys = arrangedKeys(list.keys, order);
  return { keys, entries: keys.map((key) => list.entries[places.get(key) ?? -1]) };
}

/**
 * What it costs to keep an order: the calls that move entries, which keep their dates, and those that write the list again. `lost`
 * counts the entries that Spotify would not let the app add again, for which reason the list must not be written again.
 */
export type OrderPrice = { moves: number; rewrite: number; lost: { local: number; gone: number } };

/** Returns the price of an order. @param list complete. */
export function priceOfOrder(list: SparseList, order: readonly number[]): OrderPrice {
  const { moved } = movedBlocks(list.keys, arrangedKeys(list.keys, order));
  const isLost = (entry: EntryView | undefined) => !entry || !isAddable(entry);
  const lost = list.entries.filter(isLost);
  const local = lost.filter((entry) => entry?.kind === "local").length;
  return {
    moves: moved.reduce((sum, { length }) => sum + callsFor(length), 0),
    rewrite: callsFor(list.keys.length),
    lost: { local, gone: lost.length - local },
  };
}

/** The number of moves up to which they are the better choice. */
const MAX_GOOD_MOVES = 100;

/** Returns the way to keep an order that suits most users: moves keep the dates, unless they are many. */
export function usualWay({ moves, lost }: OrderPrice): "moves" | "rewrite" {
  return moves <= MAX_GOOD_MOVES || lost.local + lost.gone > 0 ? "moves" : "rewrite";
}

/** Returns a copy in random order (Fisher and Yates). @param random returns numbers from 0 to 1, excluding 1. */
export function shuffled<T>(all: readonly T[], random: () => number = Math.random): T[] {
  const copy = [...all];
  for (let last = copy.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1));
    const [one, other] = [copy[at], copy[last]];
    if (one === undefined || other === undefined) continue;
    copy[at] = other;
    copy[last] = one;
  }
  return copy;
}
