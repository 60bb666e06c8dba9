import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { debounce, pagesOf, visibleRanges } from "./page-window";

describe("pagesOf", () => {
  it("names only the pages that are looked at", () => {
    expect(pagesOf({ from: 120, to: 140 })).toEqual([2]);
    expect(pagesOf({ from: 45, to: 101 })).toEqual([0, 1, 2]);
    expect(pagesOf({ from: 50, to: 100 })).toEqual([1]);
  });

  it("has nothing for an empty range", () => {
    expect(pagesOf({ from: 0, to: 0 })).toEqual([]);
  });
});

describe("stretchesOf", () => {
  const window = { from: 40, to: 60 };

  it("is the window alone while no row has the focus, or one in it", () => {
    expect(visibleRanges(window, -1)).toEqual([window]);
    expect(visibleRanges(window, 59)).toEqual([window]);
  });

  it("keeps the row that has the focus, before the window or behind it", () => {
    expect(visibleRanges(window, 3)).toEqual([{ from: 3, to: 4 }, window]);
    expect(visibleRanges(window, 60)).toEqual([window, { from: 60, to: 61 }]);
  });
});

describe("settler", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("asks only for where a fling ends", () => {
    const asked: string[] = [];
    const { see } = debounce(150, (pages) => asked.push(pages));
    for (let page = 2; page < 200; page++) {
      see(`${page},${page + 1}`);
      vi.advanceTimersByTime(16);
    }
    vi.advanceTimersByTime(150);
    expect(asked).toEqual(["199,200"]);
  });

  it("asks for each page while reading on slowly", () => {
    const asked: string[] = [];
    const { see } = debounce(150, (pages) => asked.push(pages));
    for (const pages of ["2", "2,3", "3"]) {
      see(pages);
      vi.advanceTimersByTime(100);
      see(pages);
      vi.advanceTimersByTime(100);
    }
    expect(asked).toEqual(["2", "2,3", "3"]);
  });

  it("asks for nothing once stopped", () => {
    const asked: string[] = [];
    const { see, stop } = debounce(150, (pages) => asked.push(pages));
    see("2");
    stop();
    vi.advanceTimersByTime(1000);
    expect(asked).toEqual([]);
  });
});
