import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pageRuns, settler } from "./page-window";

describe("pageRuns", () => {
  it("names only the pages that are looked at", () => {
    expect(pageRuns(120, 140)).toEqual([{ page: 2, from: 120, to: 140 }]);
  });

  it("cuts at the borders of pages", () => {
    expect(pageRuns(45, 101)).toEqual([
      { page: 0, from: 45, to: 50 },
      { page: 1, from: 50, to: 100 },
      { page: 2, from: 100, to: 101 },
    ]);
  });

  it("has nothing for an empty range", () => {
    expect(pageRuns(0, 0)).toEqual([]);
  });
});

describe("settler", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("asks only for where a fling ends", () => {
    const asked: string[] = [];
    const { see } = settler(150, (pages) => asked.push(pages));
    for (let page = 2; page < 200; page++) {
      see(`${page},${page + 1}`);
      vi.advanceTimersByTime(16);
    }
    vi.advanceTimersByTime(150);
    expect(asked).toEqual(["199,200"]);
  });

  it("asks for each page while reading on slowly", () => {
    const asked: string[] = [];
    const { see } = settler(150, (pages) => asked.push(pages));
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
    const { see, stop } = settler(150, (pages) => asked.push(pages));
    see("2");
    stop();
    vi.advanceTimersByTime(1000);
    expect(asked).toEqual([]);
  });
});
