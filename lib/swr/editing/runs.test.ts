import { describe, expect, it } from "vitest";
import type { Move } from "./known-list";
import { inverse, movesTo, placeAfter, runsOf } from "./runs";

function carriedOut(length: number, moves: Move[]): number[] {
  let list = Array.from({ length }, (_, place) => place);
  for (const { from, length: some, before } of moves) {
    const block = list.slice(from, from + some);
    const rest = list.filter((_, place) => place < from || place >= from + some);
    const at = before > from ? before - some : before;
    list = [...rest.slice(0, at), ...block, ...rest.slice(at)];
  }
  return list;
}

describe("runs", () => {
  it("join neighbours, a hundred at most", () => {
    expect(runsOf([1, 2, 3, 7])).toEqual([
      { from: 1, length: 3 },
      { from: 7, length: 1 },
    ]);
    expect(runsOf(Array.from({ length: 250 }, (_, place) => place)).map(({ length }) => length)).toEqual([
      100, 100, 50,
    ]);
  });
});

describe("movesTo", () => {
  it.each([
    [[0], 3, [1, 2, 0, 3, 4, 5]],
    [[5], 0, [5, 0, 1, 2, 3, 4]],
    [[0, 1, 5], 3, [2, 0, 1, 5, 3, 4]],
    [[0, 2, 4], 6, [1, 3, 5, 0, 2, 4]],
    [[1, 3, 5], 0, [1, 3, 5, 0, 2, 4]],
    [[1, 2, 3, 5], 2, [0, 1, 2, 3, 5, 4]],
  ])("brings %j together before %i, in the order they have", (places, before, expected) => {
    expect(carriedOut(6, movesTo(places, before))).toEqual(expected);
  });

  it("asks for nothing that changes nothing", () => {
    expect(movesTo([2, 3], 2)).toEqual([]);
    expect(movesTo([2, 3], 4)).toEqual([]);
    expect(movesTo([2, 3], 3)).toEqual([]);
  });
});

describe("inverse", () => {
  it.each([
    { from: 1, length: 2, before: 5 },
    { from: 4, length: 1, before: 0 },
  ])("takes %j back", (move) => {
    expect(carriedOut(6, [move, inverse(move)])).toEqual([0, 1, 2, 3, 4, 5]);
    expect(carriedOut(6, [move])[placeAfter(move)]).toBe(move.from);
  });
});
