import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  deleteRewrite,
  deleteUnfinished,
  equalPrefix,
  missingFrom,
  saveRewrite,
  storedRewrites,
} from "./rewrite-journal";

let stored: Map<string, string>;
let isFull = false;

beforeEach(() => {
  stored = new Map();
  isFull = false;
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (isFull) throw new Error("full");
      stored.set(key, text);
    },
    removeItem: (key: string) => stored.delete(key),
  });
});

afterEach(() => vi.unstubAllGlobals());

const record = { account: "ida", playlist: "p", name: "Night", before: ["a", "b"], after: ["b", "a"] };

describe("a stored rewrite", () => {
  it("is found by its account until it is deleted", () => {
    expect(saveRewrite(record)).toBe(true);
    expect(storedRewrites("ida")).toEqual([record]);
    expect(storedRewrites("jonas")).toEqual([]);
    deleteRewrite({ account: "jonas", playlist: "p" });
    expect(storedRewrites("ida")).toHaveLength(1);
    deleteRewrite(record);
    expect(stored.size).toBe(0);
  });

  it("of a playlist replaces the earlier one", () => {
    saveRewrite(record);
    saveRewrite({ ...record, after: ["a", "b"] });
    expect(storedRewrites("ida").map(({ after }) => after)).toEqual([["a", "b"]]);
  });

  it("is refused by a browser that cannot store it", () => {
    isFull = true;
    expect(saveRewrite(record)).toBe(false);
  });

  it("of a new playlist is deleted with the playlist, in which nothing else is to be restored", () => {
    saveRewrite(record);
    saveRewrite({ ...record, playlist: "n", before: [], isNew: true });
    deleteUnfinished("p");
    deleteUnfinished("n");
    expect(storedRewrites("ida")).toEqual([record]);
  });

  it("is ignored if the data is damaged", () => {
    stored.set(
      "tonearm.rewrites",
      '[{"account":"ida"},3,{"account":"ida","playlist":"p","name":"N","before":[],"after":[],"next":[{"name":1}]}]',
    );
    expect(storedRewrites("ida")).toEqual([]);
  });
});

describe("what is missing", () => {
  it("counts copies, and keeps the wanted order", () => {
    expect(missingFrom(["b", null, "a"], ["a", "a", "c", "b", "b"])).toEqual(["a", "c", "b"]);
    expect(missingFrom(["x", "a"], ["a"])).toEqual([]);
  });

  it("comes after the part that is equal", () => {
    expect(equalPrefix(["a", "b", "x"], ["a", "b", "c", "d"])).toBe(2);
    expect(equalPrefix(["a"], ["a", "b"])).toBe(1);
    expect(equalPrefix([], ["a"])).toBe(0);
  });
});
