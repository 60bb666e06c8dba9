import { describe, expect, it } from "vitest";
import type { EntryView } from "@/lib/api/types";
import {
  completeList,
  insertAt,
  isSameList,
  moveRange,
  numbered,
  rematch,
  removeUris,
  type SparseList,
  toSparseList,
} from "./sparse-list";

function entry(uri: string, position: number, addedAt = uri): EntryView {
  return { position, kind: "track", addedAt, addedBy: null, uri, track: null };
}

/** Returns a list with one letter per entry; a dot stands for an unknown one. Keys count from 10. */
function list(letters: string, firstKey = 10): SparseList {
  const known = [...letters].flatMap((letter, place) => (letter === "." ? [] : entry(letter, place)));
  return toSparseList(known, letters.length, firstKey);
}

function letters({ entries }: SparseList): string {
  return entries.map((one) => one?.uri ?? ".").join("");
}

describe("a partly known list", () => {
  it("has a position for every entry, and none beyond the total", () => {
    expect(letters(toSparseList([entry("b", 1), entry("z", 9)], 3, 0))).toBe(".b.");
  });

  it("is complete if no entry is unknown", () => {
    expect(completeList(list("abc"))?.length).toBe(3);
    expect(completeList(list("a.c"))).toBeUndefined();
    expect(completeList(list(""))).toEqual([]);
  });

  it("loses every entry of a removed URI, as Spotify removes", () => {
    const left = removeUris(list("abac.a"), new Set(["a"]));
    expect([letters(left), left.keys]).toEqual(["bc.", [11, 13, 14]]);
  });

  it.each([
    [{ from: 0, length: 1, before: 3 }, "bca.e"],
    [{ from: 3, length: 2, before: 0 }, ".eabc"],
    [{ from: 1, length: 2, before: 5 }, "a.ebc"],
    [{ from: 2, length: 1, before: 2 }, "abc.e"],
  ])("moves %j as Spotify counts it, including unknown entries", (move, after) => {
    expect(letters(moveRange(list("abc.e"), move))).toBe(after);
  });

  it("inserts entries at a position, with their keys", () => {
    const more = insertAt(list("a.c"), list("xy", 90), 1);
    expect([letters(more), more.keys]).toEqual(["axy.c", [10, 90, 91, 11, 12]]);
  });

  it("is numbered without touching entries that do not move", () => {
    const before = list("abc");
    const after = numbered(moveRange(before, { from: 2, length: 1, before: 1 }));
    expect(after.entries.map((one) => one?.position)).toEqual([0, 1, 2]);
    expect(after.entries[0]).toBe(before.entries[0]);
  });

  it("is numbered with the same entries when it is numbered again, so that no row renders again", () => {
    const before = removeUris(list("abcdef"), new Set(["b"]));
    const [once, again] = [numbered(before), numbered(before)];
    expect(again.entries.filter((one, place) => one !== once.entries[place])).toEqual([]);
    const further = numbered(removeUris(before, new Set(["c"])));
    expect(further.entries.map((one) => one?.position)).toEqual([0, 1, 2, 3]);
    expect(once.entries.map((one) => one?.position)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe("the entries of another version", () => {
  it("keep their keys at any position, and new ones have new keys", () => {
    expect(rematch(list("abcd"), list("dxab", 50)).keys).toEqual([13, 51, 10, 11]);
  });

  it("that are the same song are distinguished by date, and keep their order if the dates are equal", () => {
    const before = toSparseList([entry("a", 0, "1"), entry("a", 1, "2"), entry("a", 2, "2")], 3, 10);
    const read = toSparseList([entry("a", 0, "2"), entry("a", 1, "2"), entry("a", 2, "1")], 3, 50);
    expect(rematch(before, read).keys).toEqual([11, 12, 10]);
  });

  it("are matched by URI if they were added again", () => {
    const read = toSparseList([entry("b", 0, "today")], 1, 50);
    expect(rematch(list("ab"), read).keys).toEqual([11]);
  });

  it("that are unknown match nothing", () => {
    expect(rematch(list("a."), list("..", 50)).keys).toEqual([50, 51]);
  });
});

describe("a partly read version", () => {
  it("is the known one if it is equally long and begins with the same entries", () => {
    const first = [entry("a", 0), entry("b", 1)];
    expect(isSameList(list("ab."), 3, first)).toBe(true);
    expect(isSameList(list("ab."), 4, first)).toBe(false);
    expect(isSameList(list("ba."), 3, first)).toBe(false);
    expect(isSameList(list("..."), 3, first)).toBe(true);
  });
});
