import { expect, it, vi } from "vitest";
import { createSingleFlight } from "./single-flight";

it("a key runs again after its promise settles, with a value or an error", async () => {
  const { join } = createSingleFlight<number>();
  const begin = vi.fn(async () => 1);
  const calls = [join("a", begin), join("a", begin), join("b", begin)];
  expect(await Promise.all(calls.map(({ promise }) => promise))).toEqual([1, 1, 1]);
  expect(begin).toHaveBeenCalledTimes(2);
  await expect(join("a", () => Promise.reject(new Error("bad"))).promise).rejects.toThrow("bad");
  expect(await join("a", begin).promise).toBe(1);
});

it("a key is in flight from its start until its promise settles", async () => {
  const { current, join } = createSingleFlight<number>();
  expect(current("a")).toBeUndefined();
  const call = join("a", async () => 1);
  expect(current("a")).toBe(call);
  await call.promise;
  expect(current("a")).toBeUndefined();
});
