import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readScrollPosition, saveScrollPosition } from "./scroll-positions";

const store = new Map<string, string>();

beforeEach(() => {
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => store.set(key, value),
  });
});

afterEach(() => {
  store.clear();
  vi.unstubAllGlobals();
});

it("each step of the history keeps a place of its own", () => {
  saveScrollPosition("a", 120.4);
  saveScrollPosition("b", 7);
  saveScrollPosition("a", 130);
  expect([readScrollPosition("a"), readScrollPosition("b"), readScrollPosition("c")]).toEqual([130, 7, 0]);
});

it("what was kept longest ago makes room", () => {
  for (let step = 0; step < 60; step++) saveScrollPosition(`step ${step}`, step);
  expect(readScrollPosition("step 9")).toBe(0);
  expect(readScrollPosition("step 10")).toBe(10);
});

it("storage that is broken or refused means the top of the page", () => {
  store.set("tonearm.scroll", "{");
  expect(readScrollPosition("a")).toBe(0);
  vi.stubGlobal("sessionStorage", undefined);
  expect(() => saveScrollPosition("a", 1)).not.toThrow();
  expect(readScrollPosition("a")).toBe(0);
});
