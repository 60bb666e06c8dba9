import { expect, test } from "vitest";
import { createBoundedMap } from "./bounded-map";
import { createRing } from "./ring-buffer";
import { fitsWildcard } from "./wildcard";

test("a bounded map evicts its oldest entries and reports them", () => {
  const left: number[] = [];
  const map = createBoundedMap<string, number>(2, (value) => left.push(value));
  map.set("a", 1);
  map.set("b", 2);
  map.set("a", 3);
  map.set("c", 4);
  expect([map.keys(), map.values(), left]).toEqual([["a", "c"], [3, 4], [2]]);
  expect([map.take("a"), map.take("a"), map.get("c")]).toEqual([3, undefined, 4]);
});

test("a ring buffer stores the newest items and returns those after a number", () => {
  const ring = createRing<string>(3);
  for (const item of "abcde") ring.push(item);
  expect([ring.last(), ring.after(0), ring.after(4), ring.after(5)]).toEqual([5, ["c", "d", "e"], ["e"], []]);
  ring.clear();
  ring.push("f");
  expect([ring.last(), ring.after(0), ring.after(5)]).toEqual([6, ["f"], ["f"]]);
});

test.each([
  ["*", "/v1/me", true],
  ["/v1/me", "/v1/me", true],
  ["/v1/me", "/v1/me/top", false],
  ["/v1/*", "/v1/", true],
  ["/v1/*/items", "/v1/playlists/x/items", true],
  ["/v1/*/items", "/v1/items", false],
  ["*a*b", "xaxb", true],
  ["*a*b", "xbxa", false],
  ["/v1/.*", "/v1/me", false],
  ["a*a", "a", false],
])("the pattern %s matches %s: %s", (pattern, path, meets) => {
  expect(fitsWildcard(pattern, path)).toBe(meets);
});

test("a pattern of many wildcards is fast on a long path", () => {
  const begun = performance.now();
  expect(fitsWildcard("*a".repeat(500), `${"a".repeat(100_000)}b`)).toBe(false);
  expect(performance.now() - begun).toBeLessThan(500);
});
