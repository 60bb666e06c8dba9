import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { shortHash } from "../short-hash";
import { factsOf, noteDuration, noteVersions, readFacts } from "./playlist-facts";

let stored: Map<string, string>;

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
  });
});

afterEach(() => vi.unstubAllGlobals());

const versions = (all: Record<string, string>) =>
  Object.entries(all).map(([id, snapshot]) => ({ id, version: shortHash(snapshot) }));

const factsNow = (id: string, snapshot: string) => factsOf(readFacts("ida"), id, shortHash(snapshot));

it("of the first versions, the time of the change is unknown; a later one is dated", () => {
  noteVersions("ida", versions({ a: "1", b: "1" }), 1_000);
  expect(factsNow("a", "1")).toEqual({ changedAt: 0, durationMs: null });
  noteVersions("ida", versions({ a: "2", b: "1", c: "1" }), 2_000);
  expect([factsNow("a", "2"), factsNow("b", "1"), factsNow("c", "1")].map((one) => one.changedAt)).toEqual([
    2_000, 0, 2_000,
  ]);
  noteVersions("ida", versions({ a: "2" }), 3_000);
  expect(factsNow("a", "2").changedAt).toBe(2_000);
  expect([...readFacts("ida").keys()]).toEqual(["a"]);
  expect(readFacts("jonas").size).toBe(0);
});

it("a length holds for its version only", () => {
  noteVersions("ida", versions({ a: "1" }), 1_000);
  noteDuration("ida", "a", "other", 5);
  expect(factsNow("a", "1").durationMs).toBeNull();
  noteDuration("ida", "a", "1", 5);
  expect(factsNow("a", "1").durationMs).toBe(5);
  noteVersions("ida", versions({ a: "2" }), 2_000);
  expect(factsNow("a", "2").durationMs).toBeNull();
});

it("damaged data counts as nothing", () => {
  stored.set("tonearm.versions.ida", '{"a":["v"],"b":3,"c":["v",1,null]}');
  expect([...readFacts("ida").keys()]).toEqual(["c"]);
  stored.set("tonearm.versions.ida", "{");
  expect(readFacts("ida").size).toBe(0);
});
