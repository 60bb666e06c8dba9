import { beforeEach, expect, it, vi } from "vitest";
import { saveUnsent, takeUnsent } from "./deferred-removals";

const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});

it("an unconfirmed removal is returned once, only for its user and playlist", () => {
  saveUnsent({ reader: "ida", playlist: "p", uris: ["a", "b"] });
  saveUnsent({ reader: "ida", playlist: "p", uris: ["b", "c"] });
  expect(takeUnsent("bo", "p")).toEqual([]);
  expect(takeUnsent("ida", "q")).toEqual([]);
  expect(takeUnsent("ida", "p")).toEqual(["a", "b", "c"]);
  expect(takeUnsent("ida", "p")).toEqual([]);
  expect(stored.size).toBe(0);
});

it("a confirmed removal is deleted, and no other", () => {
  const forget = saveUnsent({ reader: "ida", playlist: "p", uris: ["a"] });
  saveUnsent({ reader: "ida", playlist: "p", uris: ["b"] });
  forget();
  expect(takeUnsent("ida", "p")).toEqual(["b"]);
});

it.each(["no JSON", "{}", '[{"reader":1}]', '[{"reader":"ida","playlist":"p","uris":[1]}]'])(
  "damaged data counts as empty: %s",
  (text) => {
    stored.set("tonearm.unsent", text);
    expect(takeUnsent("ida", "p")).toEqual([]);
  },
);
