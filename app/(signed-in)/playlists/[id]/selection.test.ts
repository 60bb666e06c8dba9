import { describe, expect, it } from "vitest";
import { extend, NOTHING, placesOf, selectAll, toggle } from "./selection";

const inOrder = (row: number) => row;
const backwards = (row: number) => 9 - row;

describe("a selection", () => {
  it("takes a row's entry and lets it go again", () => {
    const one = toggle(NOTHING, 3, inOrder);
    expect(placesOf(one)).toEqual([3]);
    expect(placesOf(toggle(one, 3, inOrder))).toEqual([]);
  });

  it("reaches from the row last touched to another, in either direction, and keeps what was chosen", () => {
    const two = toggle(toggle(NOTHING, 8, inOrder), 4, inOrder);
    expect(placesOf(extend(two, 6, inOrder))).toEqual([4, 5, 6, 8]);
    expect(placesOf(extend(extend(two, 6, inOrder), 2, inOrder))).toEqual([2, 3, 4, 5, 6, 8]);
  });

  it("begins with the row itself where none was touched before", () => {
    expect(placesOf(extend(NOTHING, 5, inOrder))).toEqual([5]);
  });

  it("holds entries, not rows: another order shows the same entries chosen", () => {
    expect(placesOf(extend(toggle(NOTHING, 0, backwards), 2, backwards))).toEqual([7, 8, 9]);
    expect(selectAll(3, backwards).chosen.has(7)).toBe(true);
  });
});
