import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readScrollPosition, saveScrollPosition } from "./scroll-restoration";

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

it("each history entry has its own position", () => {
  saveScrollPosition("a", 120.4);
  saveScrollPosition("b", 7);
  saveScrollPosition("a", 130);
  expect([readScrollPosition("a"), readScrollPosition("b"), readScrollPosition("c")]).toEqual([130, 7, 0]);
});

it("the position saved longest ago is evicted first", () => {
  for (let step = 0; step < 60; step++) saveScrollPosition(`step ${step}`, step);
  expect(readScrollPosition("step 9")).toBe(0);
  expect(readScrollPosition("step 10")).toBe(10);
});

it("invalid or unavailable storage means the top of the page", () => {
  store.set("tonearm.scroll", "{");
  expect(readScrollPosition("a")).toBe(0);
  vi.stubGlobal("sessionStorage", undefined);
  expect(() => saveScrollPosition("a", 1)).not.toThrow();
  expect(readScrollPosition("a")).toBe(0);
});
