import { describe, expect, it } from "vitest";
import { extend, extendAlong, NOTHING, type Selection, selectAll, toggle } from "./use-selection";

const inOrder = { count: 10, keyAt: (row: number) => 100 + row };
const backwards = { count: 10, keyAt: (row: number) => 109 - row };

function keysOf({ chosen }: Selection): number[] {
  return [...chosen].sort((a, b) => a - b);
}

describe("a selection", () => {
  it("selects and deselects the entry of a row", () => {
    const one = toggle(NOTHING, 3, inOrder);
    expect(keysOf(one)).toEqual([103]);
    expect(keysOf(toggle(one, 3, inOrder))).toEqual([]);
  });

  it("extends from the last toggled row in either direction, and keeps the selected entries", () => {
    const two = toggle(toggle(NOTHING, 8, inOrder), 4, inOrder);
    expect(keysOf(extend(two, 6, inOrder))).toEqual([104, 105, 106, 108]);
    expect(keysOf(extend(extend(two, 6, inOrder), 2, inOrder))).toEqual([102, 103, 104, 105, 106, 108]);
  });

  it("begins with the row itself if no row was toggled before", () => {
    expect(keysOf(extend(NOTHING, 5, inOrder))).toEqual([105]);
  });

  it("contains entries, not rows: the same entries stay selected in another order", () => {
    expect(keysOf(extend(toggle(NOTHING, 0, backwards), 2, backwards))).toEqual([107, 108, 109]);
    expect(selectAll({ ...backwards, count: 3 }).chosen.has(107)).toBe(true);
  });

  it("extends from the current row of the last toggled entry", () => {
    const touched = toggle(NOTHING, 0, inOrder);
    expect(keysOf(extend(touched, 7, backwards))).toEqual([100, 101, 102]);
  });

  describe("along the focus", () => {
    const steps = (begin: Selection, ...rows: number[]) =>
      rows.slice(1).reduce((now, to, at) => extendAlong(now, { from: rows[at] ?? 0, to }, inOrder), begin);

    it("contains the row where it begins", () => {
      expect(keysOf(steps(NOTHING, 5, 6, 7))).toEqual([105, 106, 107]);
    });

    it("loses the rows that a step back leaves, on both sides of its begin", () => {
      expect(keysOf(steps(NOTHING, 5, 8, 7))).toEqual([105, 106, 107]);
      expect(keysOf(steps(NOTHING, 5, 6, 5, 4))).toEqual([104, 105]);
    });

    it("keeps what was selected before, and does not reach to a row that was toggled far away", () => {
      const far = toggle(toggle(NOTHING, 9, inOrder), 1, inOrder);
      expect(keysOf(steps(far, 5, 6))).toEqual([101, 105, 106, 109]);
      expect(keysOf(steps(far, 8, 9, 8, 7))).toEqual([101, 107, 108, 109]);
    });

    it("begins anew where the focus moved without it", () => {
      expect(keysOf(steps(steps(NOTHING, 1, 2), 5, 6))).toEqual([101, 102, 105, 106]);
    });
  });
});
