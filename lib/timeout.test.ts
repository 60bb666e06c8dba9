import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { settlesWithin } from "./timeout";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it.each([
  ["a value", () => Promise.resolve()],
  ["an error", () => Promise.reject(new Error("bad"))],
])("work that ends in time with %s settles, and leaves no timer", async (_, begin) => {
  expect(await settlesWithin(begin(), 10)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

it("work that takes longer does not settle in time", async () => {
  const isSettled = settlesWithin(new Promise(() => {}), 10);
  await vi.advanceTimersByTimeAsync(10);
  expect(await isSettled).toBe(false);
});
