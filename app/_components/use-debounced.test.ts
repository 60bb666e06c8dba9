import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { debounce } from "./use-debounced";

describe("debounce", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("requests only the pages where a fast scroll ends", () => {
    const asked: string[] = [];
    const { see } = debounce<string>(150, (pages) => asked.push(pages));
    for (let page = 2; page < 200; page++) {
      see(`${page},${page + 1}`);
      vi.advanceTimersByTime(16);
    }
    vi.advanceTimersByTime(150);
    expect(asked).toEqual(["199,200"]);
  });

  it("requests each page while the user scrolls slowly", () => {
    const asked: string[] = [];
    const { see } = debounce<string>(150, (pages) => asked.push(pages));
    for (const pages of ["2", "2,3", "3"]) {
      see(pages);
      vi.advanceTimersByTime(100);
      see(pages);
      vi.advanceTimersByTime(100);
    }
    expect(asked).toEqual(["2", "2,3", "3"]);
  });

  it("requests nothing once stopped", () => {
    const asked: string[] = [];
    const { see, stop } = debounce<string>(150, (pages) => asked.push(pages));
    see("2");
    stop();
    vi.advanceTimersByTime(1000);
    expect(asked).toEqual([]);
  });
});
