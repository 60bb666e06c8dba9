import { describe, expect, it } from "vitest";
import type { EntryView } from "@/lib/api/types";
import { type OptimisticPlaylist, reconcile } from "./optimistic-playlist";
import { toSparseList } from "./sparse-list";

function entries(letters: string): EntryView[] {
  return [...letters].map((uri, position) => {
    return { position, kind: "track", addedAt: uri, addedBy: null, uri, track: null };
  });
}

function page(snapshot: string, letters: string, total = letters.length) {
  return { snapshot, first: { offset: 0, total, entries: entries(letters) } };
}

const kept: OptimisticPlaylist = {
  snapshot: "v2",
  list: toSparseList(entries("abc"), 3, 1_000_000),
  supersededVersions: ["v1"],
  isPending: false,
};

function shown({ snapshot, list }: OptimisticPlaylist): string {
  return `${snapshot}: ${list.entries.map((entry) => entry?.uri ?? ".").join("")}`;
}

describe("the version of a playlist to show", () => {
  it("is the page's if nothing is cached, with the same keys on each call", () => {
    const opened = page("v1", "ab", 3);
    expect(shown(reconcile(undefined, opened))).toBe("v1: ab.");
    expect(reconcile(undefined, opened).list.keys).toEqual(reconcile(undefined, opened).list.keys);
  });

  it("is the one that was changed in this tab while the page is outdated", () => {
    expect(shown(reconcile(kept, page("v1", "xabc")))).toBe("v2: abc");
  });

  it("stays the one that is being changed, regardless of the page", () => {
    expect(shown(reconcile({ ...kept, isPending: true }, page("v3", "x")))).toBe("v2: abc");
  });

  it("is the page's if someone else made a newer one, and entries keep their keys", () => {
    const newer = reconcile(kept, page("v3", "xb"));
    expect(shown(newer)).toBe("v3: xb");
    expect(newer.list.keys[1]).toBe(1_000_001);
    expect(kept.list.keys).not.toContain(newer.list.keys[0]);
  });

  it.each([
    ["length", page("v2", "ab", 4), "v2: ab.."],
    ["beginning", page("v2", "ba", 3), "v2: ba."],
  ])("drops entries that were not read again if the %s differs under the same snapshot", (_, read, words) => {
    expect(shown(reconcile(kept, read))).toBe(words);
  });

  it("is the same object if the page contains nothing new", () => {
    expect(reconcile(kept, page("v2", "ab", 3))).toBe(kept);
  });

  it("takes dates from the page", () => {
    const read = page("v2", "ab", 3);
    const dated = read.first.entries.map((entry) => ({ ...entry, addedAt: "today" }));
    const now = reconcile(kept, { ...read, first: { ...read.first, entries: dated } });
    expect(now.list.entries.map((entry) => entry?.addedAt)).toEqual(["today", "today", "c"]);
    expect(now.list.keys).toEqual(kept.list.keys);
  });
});
