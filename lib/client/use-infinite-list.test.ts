import { describe, expect, it } from "vitest";
import { backfillPage, isNewerPage, partsToRead } from "./use-infinite-list";

describe("the page's data", () => {
  it("is newer if nothing is cached", () => {
    expect(isNewerPage({ items: [1], asOf: 1 }, undefined)).toBe(true);
  });

  it("is newer if it is later and different", () => {
    expect(isNewerPage({ items: [2, 1], asOf: 2 }, { items: [1], asOf: 1 })).toBe(true);
  });

  it("is not newer if it is the same, so that a list keeps its length", () => {
    expect(isNewerPage({ items: [1], asOf: 2 }, { items: [1], asOf: 1 })).toBe(false);
  });

  it("is not newer if it is older, as after back navigation", () => {
    expect(isNewerPage({ items: [1], asOf: 1 }, { items: [2, 1], asOf: 2 })).toBe(false);
  });
});

const part = (...items: string[]) => ({ items });
const nameOf = (item: string) => item || null;

describe("a list with removed items", () => {
  it("fills its last page from the next one, and keeps the removed items", () => {
    expect(backfillPage([part("a", "b"), part("c", "d")], ["d", "e"], nameOf)).toEqual(part("c", "d", "e"));
  });

  it("adds no item twice, even if it moved across pages that were not read again", () => {
    expect(backfillPage([part("a", "b"), part("c", "d")], ["c", "d"], nameOf)).toEqual(part("c", "d"));
    expect(backfillPage([part("a", "b"), part("c", "d")], ["b", "e"], nameOf)).toEqual(part("c", "d", "e"));
  });

  it("ignores items without an identity", () => {
    expect(backfillPage([part("a", "")], ["", "b"], nameOf)).toEqual(part("a", "", "b"));
  });

  it("has nothing to backfill without pages", () => {
    expect(backfillPage([], ["a"], nameOf)).toBeUndefined();
  });

  it.each([
    [2, 1, [1]],
    [2, 50, [1]],
    [2, 60, [0, 1]],
    [4, 101, [1, 2, 3]],
    [1, 90, [0]],
  ])(
    "with %i pages and %i removed items, reads the pages into which items moved: %j",
    (parts, removed, expected) => {
      expect(partsToRead(parts, removed)).toEqual(expected);
    },
  );
});
