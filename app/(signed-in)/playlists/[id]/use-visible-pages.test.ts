import { describe, expect, it } from "vitest";
import { visibleRanges } from "../../_tracks/rendered-rows";
import { pagesOf } from "./use-visible-pages";

describe("pagesOf", () => {
  it("returns only the pages in view", () => {
    expect(pagesOf({ from: 120, to: 140 })).toEqual([2]);
    expect(pagesOf({ from: 45, to: 101 })).toEqual([0, 1, 2]);
    expect(pagesOf({ from: 50, to: 100 })).toEqual([1]);
  });

  it("returns nothing for an empty range", () => {
    expect(pagesOf({ from: 0, to: 0 })).toEqual([]);
  });
});

describe("visibleRanges", () => {
  const window = { from: 40, to: 60 };

  it("returns only the window while no row or a row in it has the focus", () => {
    expect(visibleRanges(window, -1)).toEqual([window]);
    expect(visibleRanges(window, 59)).toEqual([window]);
  });

  it("keeps the focused row, before the window or after it", () => {
    expect(visibleRanges(window, 3)).toEqual([{ from: 3, to: 4 }, window]);
    expect(visibleRanges(window, 60)).toEqual([window, { from: 60, to: 61 }]);
  });
});
