import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type Arrangement,
  deleteArrangement,
  readArrangement,
  withGroup,
  withPins,
  writeArrangement,
} from "./playlist-arrangement";

const NOTHING: Arrangement = { pins: [], groups: [] };
let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
    removeItem: (key: string) => stored.delete(key),
  });
});

afterEach(() => vi.unstubAllGlobals());

describe("the stored arrangement", () => {
  it("belongs to one account, and is deleted with it", () => {
    const pinned = withPins(NOTHING, ["a"], true);
    expect(writeArrangement("ida", pinned)).toBe(true);
    expect(readArrangement("ida")).toEqual(pinned);
    expect(readArrangement("ida")).toBe(readArrangement("ida"));
    expect(readArrangement("jonas")).toEqual(NOTHING);
    deleteArrangement("ida");
    expect(readArrangement("ida")).toEqual(NOTHING);
  });

  it("is refused beyond 100 KB, and the last one stays", () => {
    writeArrangement("ida", withPins(NOTHING, ["a"], true));
    const ids = Array.from({ length: 5_000 }, (_, index) => `${index}`.padStart(22, "0"));
    expect(writeArrangement("ida", withPins(NOTHING, ids, true))).toBe(false);
    expect(readArrangement("ida").pins).toEqual(["a"]);
  });

  it.each(["", "null", "[]", '{"pins":3,"groups":[{"name":1}]}'])(
    "reads damaged data %j as nothing",
    (text) => {
      stored.set("tonearm.playlists.ida", text);
      expect(readArrangement("ida")).toEqual(NOTHING);
    },
  );
});

describe("pins", () => {
  it("keep the order in which playlists were pinned", () => {
    const two = withPins(withPins(NOTHING, ["b"], true), ["a", "b"], true);
    expect(two.pins).toEqual(["b", "a"]);
    expect(withPins(two, ["b"], false).pins).toEqual(["a"]);
  });
});

describe("groups", () => {
  it("contain a playlist once, and disappear when they are empty", () => {
    const late = withGroup(NOTHING, ["a", "b"], "Late");
    const moved = withGroup(late, ["b"], "Early");
    expect(moved.groups).toEqual([
      { name: "Late", playlists: ["a"] },
      { name: "Early", playlists: ["b"] },
    ]);
    expect(withGroup(moved, ["b"], null).groups).toEqual([{ name: "Late", playlists: ["a"] }]);
  });
});
