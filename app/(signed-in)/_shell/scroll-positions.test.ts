import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepScrollMark, scrollMark } from "./scroll-positions";

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
  keepScrollMark("a", 120.4);
  keepScrollMark("b", 7);
  keepScrollMark("a", 130);
  expect([scrollMark("a"), scrollMark("b"), scrollMark("c")]).toEqual([130, 7, 0]);
});

it("what was kept longest ago makes room", () => {
  for (let step = 0; step < 60; step++) keepScrollMark(`step ${step}`, step);
  expect(scrollMark("step 9")).toBe(0);
  expect(scrollMark("step 10")).toBe(10);
});

it("storage that is broken or refused means the top of the page", () => {
  store.set("tonearm.scroll", "{");
  expect(scrollMark("a")).toBe(0);
  vi.stubGlobal("sessionStorage", undefined);
  expect(() => keepScrollMark("a", 1)).not.toThrow();
  expect(scrollMark("a")).toBe(0);
});
