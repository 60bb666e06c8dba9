import { beforeEach, expect, it, vi } from "vitest";
import { recentTargets, rememberTarget } from "./recent-targets";

let stored = new Map<string, string>();

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
});

it("the last target comes first, each once, and only the last five are remembered", () => {
  for (const id of ["a", "b", "a", "c", "d", "e", "f"]) rememberTarget(id);
  expect(recentTargets()).toEqual(["f", "e", "d", "c", "a"]);
});

it("what cannot be read is none", () => {
  for (const text of ["{", "7", '[1, "a"]', "null"]) {
    stored.set("tonearm.add-targets", text);
    expect(recentTargets()).toEqual(text.includes('"a"') ? ["a"] : []);
  }
});
