import { describe, expect, it } from "vitest";
import type { EntryKind, EntryView } from "@/lib/api/types";
import { randomFrom } from "@/lib/testing/random";
import { arranged, planOrder, priceOfOrder, shuffled, usualWay } from "./order-plan";
import { moveRange, type SparseList, toSparseList } from "./sparse-list";

function listOf(length: number, kindAt: (place: number) => EntryKind = () => "track"): SparseList {
  const entries = Array.from({ length }, (_, position): EntryView => {
    const uri = kindAt(position) === "gone" ? null : `u${position}`;
    return { position, kind: kindAt(position), addedAt: null, addedBy: null, uri, track: null };
  });
  return toSparseList(entries, length, 0);
}

/** Returns the keys after the planned moves, and checks that each is one that Spotify accepts. */
function afterMoves(list: SparseList, order: readonly number[]): readonly number[] {
  return planOrder(list, order).reduce((now, move) => {
    expect(move.length).toBeGreaterThan(0);
    expect(move.length).toBeLessThanOrEqual(100);
    expect(Math.max(move.from + move.length, move.before)).toBeLessThanOrEqual(now.keys.length);
    return moveRange(now, move);
  }, list).keys;
}

/** Returns the length of the longest increasing subsequence, computed in the slow, obvious way. */
function longestIncreasing(values: readonly number[]): number {
  const ends: number[] = [];
  values.forEach((value, at) => {
    ends[at] = 1 + Math.max(0, ...ends.filter((_, before) => (values[before] ?? 0) < value));
  });
  return Math.max(0, ...ends);
}

/** Returns b − L_b: blocks that stay together, less the longest increasing subsequence of them. */
function fewestMoves(order: readonly number[]): number {
  const placeOf = new Map(order.map((key, place) => [key, place]));
  const targets = order.map((_, key) => placeOf.get(key) ?? -1);
  const starts = targets.filter((to, at) => at === 0 || to !== (targets[at - 1] ?? 0) + 1);
  return starts.length - longestIncreasing(starts);
}

describe("moves into an order", () => {
  it("bring 300 random lists into 300 random orders, with as many calls as the formula says", () => {
    const random = randomFrom(7);
    for (let times = 0; times < 300; times++) {
      const list = listOf(Math.floor(random() * 60));
      const order = shuffled(list.keys, random);
      expect(afterMoves(list, order)).toEqual(order);
      expect(planOrder(list, order).length).toBe(fewestMoves(order));
      expect(priceOfOrder(list, order).moves).toBe(fewestMoves(order));
    }
  });

  it("move what stays together at once: 1,000 songs of 100 shuffled albums", () => {
    const random = randomFrom(3);
    const list = listOf(1_000);
    const albums = Array.from({ length: 100 }, (_, album) => list.keys.slice(album * 10, album * 10 + 10));
    const order = shuffled(albums, random).flat();
    expect(afterMoves(list, order)).toEqual(order);
    expect(planOrder(list, order).length).toBeLessThan(90);
  });

  it("move at most 100 entries in a call, and keep a large block rather than a small one", () => {
    const list = listOf(350);
    const lastFirst = [...list.keys.slice(250), ...list.keys.slice(0, 250)];
    expect(afterMoves(list, lastFirst)).toEqual(lastFirst);
    expect(planOrder(list, lastFirst)).toHaveLength(1);
    const firstLast = [...list.keys.slice(240), ...list.keys.slice(0, 240)];
    expect(afterMoves(list, firstLast)).toEqual(firstLast);
    expect(priceOfOrder(list, firstLast).moves).toBe(2);
  });

  it("of an order that is there already are none", () => {
    const list = listOf(5);
    expect(planOrder(list, list.keys)).toEqual([]);
    expect(planOrder(listOf(0), [])).toEqual([]);
  });

  it("leave entries that were added meanwhile at the end, and ignore those that are gone", () => {
    const list = listOf(4);
    expect(afterMoves(list, [2, 9, 0])).toEqual([2, 0, 1, 3]);
    expect(arranged(list, [2, 9, 0]).entries.map((entry) => entry?.uri)).toEqual(["u2", "u0", "u1", "u3"]);
  });

  it("take half as many calls as entries to reverse a list at best, and one fewer than entries one by one", () => {
    const list = listOf(40);
    const order = list.keys.toReversed();
    expect(afterMoves(list, order)).toEqual(order);
    expect(priceOfOrder(list, order)).toMatchObject({ moves: 39, rewrite: 1 });
  });
});

describe("the price of an order", () => {
  it("counts a call for each 100 entries that are written again, and the entries that cannot be", () => {
    const kinds: Record<number, EntryKind> = { 3: "local", 4: "gone", 5: "gone", 6: "episode" };
    const list = listOf(201, (place) => kinds[place] ?? "track");
    expect(priceOfOrder(list, list.keys)).toEqual({ moves: 0, rewrite: 3, lost: { local: 1, gone: 2 } });
  });

  it("suggests moves up to 100 calls, or if the list must not be written again", () => {
    const lost = { local: 0, gone: 0 };
    expect(usualWay({ moves: 100, rewrite: 10, lost })).toBe("moves");
    expect(usualWay({ moves: 101, rewrite: 10, lost })).toBe("rewrite");
    expect(usualWay({ moves: 101, rewrite: 10, lost: { local: 1, gone: 0 } })).toBe("moves");
  });

  it("of 10,000 shuffled entries are almost as many moves", () => {
    const list = listOf(10_000);
    expect(priceOfOrder(list, shuffled(list.keys, randomFrom(1))).moves).toBeGreaterThan(9_700);
  });
});

describe("a shuffle", () => {
  it("keeps every entry once", () => {
    const all = Array.from({ length: 50 }, (_, index) => index);
    const mixed = shuffled(all, randomFrom(5));
    expect(mixed).not.toEqual(all);
    expect(mixed.toSorted((one, other) => one - other)).toEqual(all);
  });
});
