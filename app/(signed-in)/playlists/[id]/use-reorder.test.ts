import { describe, expect, it } from "vitest";
import { beforeFor, blockAround, keysWith } from "./use-reorder";

describe("rows that move together", () => {
  it("are all selected rows if the row is selected, otherwise the row alone", () => {
    expect(keysWith(4, [2, 4, 9])).toEqual([2, 4, 9]);
    expect(keysWith(3, [2, 4, 9])).toEqual([3]);
  });

  it("are the selected neighbours for a move by keyboard", () => {
    expect(blockAround(4, new Set([3, 4, 5, 8]))).toEqual({ from: 3, length: 3 });
    expect(blockAround(6, new Set([3, 4, 5, 8]))).toEqual({ from: 6, length: 1 });
  });
});

describe("beforeFor", () => {
  it.each([
    [[0], 3, 4],
    [[5], 1, 1],
    [[1, 2], 1, 3],
    [[0, 4], 0, 1],
    [[0, 1, 9], 9, 12],
  ])("moves %j to begin at %i by inserting before %i", (places, wanted, before) => {
    expect(beforeFor(places, wanted)).toBe(before);
  });
});
