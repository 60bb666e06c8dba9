import { expect, it, vi } from "vitest";
import { createSingleFlight } from "./single-flight";

it("a question is asked again after its answer, good or bad", async () => {
  const join = createSingleFlight<number>();
  const begin = vi.fn(async () => 1);
  expect(await Promise.all([join("a", begin), join("a", begin), join("b", begin)])).toEqual([1, 1, 1]);
  expect(begin).toHaveBeenCalledTimes(2);
  await expect(join("a", () => Promise.reject(new Error("bad")))).rejects.toThrow("bad");
  expect(await join("a", begin)).toBe(1);
});
