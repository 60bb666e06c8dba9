import { describe, expect, it } from "vitest";
import { contiguousRanges, planMoves, planReturn } from "./move-planning";
import { type Move, moveRange, type SparseList, toSparseList } from "./sparse-list";

/** Returns a list whose keys are its positions. */
function numbers(length: number): SparseList {
  return toSparseList([], length, 0);
}

function applyMoves(list: SparseList, moves: readonly Move[]): SparseList {
  return moves.reduce(moveRange, list);
}

describe("ranges", () => {
  it("join adjacent positions, at most 100", () => {
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
  ])("bring %j before %i and keep their order", (places, before, expected) => {
    expect(applyMoves(numbers(6), planMoves(places, before)).keys).toEqual(expected);
  });

  it("are none if nothing changes", () => {
    for (const before of [2, 3, 4]) expect(planMoves([2, 3], before)).toEqual([]);
  });
});

describe("moves that bring entries back", () => {
  it("are as many as those that brought them together", () => {
    const there = planMoves([0, 2, 5], 4);
    const moved = applyMoves(numbers(6), there);
    const back = planReturn(moved, new Set([0, 2, 5]), numbers(6).keys);
    expect(applyMoves(moved, back).keys).toEqual([0, 1, 2, 3, 4, 5]);
    expect(back.length).toBe(there.length);
  });

  it("take 100 adjacent entries in one move", () => {
    const places = Array.from({ length: 250 }, (_, place) => place);
    const moved = applyMoves(numbers(300), planMoves(places, 300));
    const back = planReturn(moved, new Set(places), numbers(300).keys);
    expect(applyMoves(moved, back).keys).toEqual(numbers(300).keys);
    expect(back.length).toBe(3);
  });

  it("put entries behind the nearest one that is still there, and omit removed ones", () => {
    const now = { entries: [], keys: [4, 0, 3] };
    expect(applyMoves(now, planReturn(now, new Set([4, 2]), [0, 1, 2, 3, 4])).keys).toEqual([0, 3, 4]);
  });
});
