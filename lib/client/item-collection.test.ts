import { describe, expect, it } from "vitest";
import type { EntriesView, EntryView } from "@/lib/api/types";
import { completeItems, completePages, type EntryCollection, mergePage } from "./item-collection";

function windowOf(offset: number, length: number): EntriesView {
  const entries = Array.from({ length }, (_, index): EntryView => {
    return { position: offset + index, kind: "gone", addedAt: null, addedBy: null, uri: null, track: null };
  });
  return { offset, total: 120, entries };
}

function collected(...windows: EntriesView[]): EntryCollection {
  const collection: EntryCollection = new Map();
  for (const window of windows) mergePage(collection, window);
  return collection;
}

describe("a collection of entries", () => {
  it("is whole in playlist order, whatever order the windows came in", () => {
    const whole = completeItems(collected(windowOf(100, 20), windowOf(0, 50), windowOf(50, 50)), 120);
    expect(whole?.map((entry) => entry.position)).toEqual(Array.from({ length: 120 }, (_, index) => index));
  });

  it("is not whole while a window is missing", () => {
    expect(completeItems(collected(windowOf(0, 50), windowOf(100, 20)), 120)).toBeNull();
  });

  it("keeps only pages of which every entry came, the short last one too", () => {
    const pages = completePages(collected(windowOf(0, 60), windowOf(100, 20)), 120);
    expect(pages.map(({ page, view }) => [page, view.offset, view.entries.length])).toEqual([
      [0, 0, 50],
      [2, 100, 20],
    ]);
  });

  it("has an empty playlist whole at once", () => {
    expect(completeItems(new Map(), 0)).toEqual([]);
  });
});
