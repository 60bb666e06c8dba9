import { describe, expect, it } from "vitest";
import { keys } from "@/lib/keys";
import type { EntriesView, EntryView } from "@/lib/views";
import { firstPages } from "./first-pages";

function first(length: number, total: number): EntriesView {
  const entries = Array.from({ length }, (_, position): EntryView => {
    return { position, kind: "gone", addedAt: null, addedBy: null, uri: null, track: null };
  });
  return { offset: 0, total, entries };
}

function shapes(view: EntriesView): [string, number, number][] {
  return Object.entries(firstPages("p", "s", view)).map(([key, page]) => [
    key,
    page.offset,
    page.entries.length,
  ]);
}

describe("firstPages", () => {
  it("cuts what came with the page at the borders of pages", () => {
    expect(shapes(first(100, 10_000))).toEqual([
      [keys.entries("p", "s", 0), 0, 50],
      [keys.entries("p", "s", 1), 50, 50],
    ]);
  });

  it("takes the short last page of a short playlist", () => {
    expect(shapes(first(70, 70)).map(([, offset, length]) => [offset, length])).toEqual([
      [0, 50],
      [50, 20],
    ]);
  });

  it("leaves out a page that came only in part", () => {
    expect(shapes(first(70, 200)).map(([, offset]) => offset)).toEqual([0]);
  });
});
