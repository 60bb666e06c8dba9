import { describe, expect, it } from "vitest";
import type { EntryView } from "@/lib/views";
import { certain, type KnownList, moved, toKnownList, wholeOf, withAdded, without } from "./known-list";

function entry(name: string, position: number): EntryView {
  return { position, kind: "track", addedAt: null, addedBy: null, uri: name, track: null };
}

/** A list of one letter an entry; a dot stands for one that is not known. */
function list(letters: string): KnownList {
  return [...letters].map((letter, place) => (letter === "." ? undefined : entry(letter, place)));
}

function letters(known: KnownList): string {
  known.forEach((one, place) => {
    if (one) expect(one.position).toBe(place);
  });
  return known.map((one) => one?.uri ?? ".").join("");
}

describe("a list that is known in part", () => {
  it("has a place for every entry, and none beyond the total", () => {
    expect(letters(toKnownList([entry("b", 1), entry("z", 9)], 3))).toBe(".b.");
  });

  it("is whole when no place is unknown", () => {
    expect(wholeOf(list("abc"))?.length).toBe(3);
    expect(wholeOf(list("a.c"))).toBeUndefined();
    expect(wholeOf(list(""))).toEqual([]);
  });

  it("loses every entry of a removed URI, as Spotify removes", () => {
    expect(letters(without(list("abac.a"), new Set(["a"])))).toBe("bc.");
  });

  it("is uncertain behind the first unknown entry, where more of the removed may have stood", () => {
    expect(letters(certain(list("ab.c")))).toBe("ab..");
    expect(letters(certain(list("abc")))).toBe("abc");
  });

  it.each([
    [{ from: 0, length: 1, before: 3 }, "bca.e"],
    [{ from: 3, length: 2, before: 0 }, ".eabc"],
    [{ from: 1, length: 2, before: 5 }, "a.ebc"],
    [{ from: 2, length: 1, before: 2 }, "abc.e"],
  ])("moves %j as Spotify counts it, unknown places too", (move, after) => {
    expect(letters(moved(list("abc.e"), move))).toBe(after);
  });

  it("takes entries in at a place and numbers the rest anew", () => {
    expect(letters(withAdded(list("a.c"), [entry("x", 7), entry("y", 9)], 1))).toBe("axy.c");
  });

  it("keeps the identity of what does not move", () => {
    const before = list("abc");
    expect(moved(before, { from: 2, length: 1, before: 1 })[0]).toBe(before[0]);
  });
});
