import { beforeEach, expect, it, vi } from "vitest";
import { saveUnsent, takeUnsent } from "./unsent-removals";

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

it("a removal that was not confirmed is given once, to its person and playlist alone", () => {
  saveUnsent({ reader: "ida", playlist: "p", uris: ["a", "b"] });
  saveUnsent({ reader: "ida", playlist: "p", uris: ["b", "c"] });
  expect(takeUnsent("bo", "p")).toEqual([]);
  expect(takeUnsent("ida", "q")).toEqual([]);
  expect(takeUnsent("ida", "p")).toEqual(["a", "b", "c"]);
  expect(takeUnsent("ida", "p")).toEqual([]);
  expect(kept.size).toBe(0);
});

it("a removal that was confirmed is forgotten, and no other", () => {
  const forget = saveUnsent({ reader: "ida", playlist: "p", uris: ["a"] });
  saveUnsent({ reader: "ida", playlist: "p", uris: ["b"] });
  forget();
  expect(takeUnsent("ida", "p")).toEqual(["b"]);
});

it.each(["no JSON", "{}", '[{"reader":1}]', '[{"reader":"ida","playlist":"p","uris":[1]}]'])(
  "what is damaged counts as nothing: %s",
  (text) => {
    kept.set("tonearm.unsent", text);
    expect(takeUnsent("ida", "p")).toEqual([]);
  },
);
