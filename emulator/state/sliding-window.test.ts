import { expect, test } from "vitest";
import { createRollingCount } from "./sliding-window";

test("a sliding window counts the calls within its span and returns when the oldest expires", () => {
  const count = createRollingCount(30_000, 30);
  count.add(0);
  count.add(500);
  count.add(10_000);
  expect([count.count(10_000), count.untilOldestLeaves(10_000)]).toEqual([3, 20_000]);
  expect([count.count(29_999), count.count(30_000)]).toEqual([3, 1]);
  expect(count.untilOldestLeaves(30_000)).toBe(10_000);
  expect([count.count(100_000), count.untilOldestLeaves(100_000)]).toEqual([0, 0]);
});

test("a sliding window drops calls in the future when the clock is set back", () => {
  const count = createRollingCount(30_000, 30);
  for (const at of [1_000, 50_000, 60_000]) count.add(at);
  expect(count.count(51_000)).toBe(1);
  expect(count.count(10_000)).toBe(0);
});

test("a sliding window stores one number per slot for any number of calls", () => {
  const count = createRollingCount(30_000, 30);
  for (let call = 0; call < 100_000; call++) count.add(call);
  expect(count.count(99_999)).toBe(30_000);
});
