import { describe, expect, it } from "vitest";
import { contiguousRanges, planMoves, planReturn } from "./move-planning";
import { type Move, moveRange, type SparseList, toSparseList } from "./sparse-list";

/** A list whose keys are its places. */
function numbers(length: number): SparseList {
  return toSparseList([], length, 0);
}

function carriedOut(list: SparseList, moves: readonly Move[]): SparseList {
  return moves.reduce(moveRange, list);
}

describe("ranges", () => {
  it("join neighbours, a hundred at most", () => {
    expect(contiguousRanges([1, 2, 3, 7])).toEqual([
      { from: 1, length: 3 },
      { from: 7, length: 1 },
    ]);
    const long = contiguousRanges(Array.from({ length: 250 }, (_, place) => place));
    expect(long.map(({ length }) => length)).toEqual([100, 100, 50]);
  });
});

describe("moves that bring entries together", () => {
  it.each([
    [[0], 3, [1, 2, 0, 3, 4, 5]],
    [[5], 0, [5, 0, 1, 2, 3, 4]],
    [[0, 1, 5], 3, [2, 0, 1, 5, 3, 4]],
    [[0, 2, 4], 6, [1, 3, 5, 0, 2, 4]],
    [[1, 3, 5], 0, [1, 3, 5, 0, 2, 4]],
    [[1, 2, 3, 5], 2, [0, 1, 2, 3, 5, 4]],
  ])("bring %j before %i, in the order they have", (places, before, expected) => {
    expect(carriedOut(numbers(6), planMoves(places, before)).keys).toEqual(expected);
  });

  it("are none where nothing changes", () => {
    for (const before of [2, 3, 4]) expect(planMoves([2, 3], before)).toEqual([]);
  });
});

describe("moves that bring entries back", () => {
  it("are as many as brought them there", () => {
    const there = planMoves([0, 2, 5], 4);
    const moved = carriedOut(numbers(6), there);
    const back = planReturn(moved, new Set([0, 2, 5]), numbers(6).keys);
    expect(carriedOut(moved, back).keys).toEqual([0, 1, 2, 3, 4, 5]);
    expect(back.length).toBe(there.length);
  });

  it("take a hundred neighbours in one", () => {
    const places = Array.from({ length: 250 }, (_, place) => place);
    const moved = carriedOut(numbers(300), planMoves(places, 300));
    const back = planReturn(moved, new Set(places), numbers(300).keys);
    expect(carriedOut(moved, back).keys).toEqual(numbers(300).keys);
    expect(back.length).toBe(3);
  });

  it("put them behind the nearest one that is still there, and leave out what is gone", () => {
    const now = { entries: [], keys: [4, 0, 3] };
    expect(carriedOut(now, planReturn(now, new Set([4, 2]), [0, 1, 2, 3, 4])).keys).toEqual([0, 3, 4]);
  });
});
