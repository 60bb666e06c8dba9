import { expect, test } from "vitest";
import type { Entry } from "../catalog/entries";
import { createEntryCache } from "./entry-cache";

const entry = (addedAt: string): Entry => ({ addedAt, addedBy: null, content: { kind: "gone" } });

test("an entry is created once, also a null entry, until the cache is full", () => {
  const cache = createEntryCache(3);
  const made: string[] = [];
  const ask = (playlist: string, index: number) =>
    cache.get(playlist, index, () => {
      made.push(`${playlist}${index}`);
      return index === 0 ? null : entry(`${playlist}${index}`);
    });
  expect([ask("a", 0), ask("a", 0)]).toEqual([null, null]);
  expect(ask("b", 1)).toBe(ask("b", 1));
  expect(ask("a", 1)?.addedAt).toBe("a1");
  expect(made).toEqual(["a0", "b1", "a1"]);
  ask("a", 2);
  ask("b", 1);
  expect(made).toEqual(["a0", "b1", "a1", "a2", "b1"]);
});
