import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "@/lib/testing/stub-env";
import { withExchangeSlot } from "./exchange-slots";

/** Starts exchanges that run until `finish` is called. */
function start(count: number) {
  const begun: (() => void)[] = [];
  const results = Array.from({ length: count }, (_, n) =>
    withExchangeSlot(() => new Promise<number>((resolve) => begun.push(() => resolve(n)))),
  );
  const finish = () => {
    for (const resolve of begun.splice(0)) resolve();
  };
  return { begun, results, finish };
}

/** Lets pending promises run on. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("exchanges of codes", () => {
  it("run 8 at once; the others wait their turn", async () => {
    const { begun, results, finish } = start(20);
    for (const running of [8, 8, 4]) {
      await settle();
      expect(begun).toHaveLength(running);
      finish();
    }
    expect(await Promise.all(results)).toEqual(Array.from({ length: 20 }, (_, result) => ({ result })));
  });

  it("wait for 5 seconds at most, and are then not run", async () => {
    const { begun, results, finish } = start(9);
    await vi.advanceTimersByTimeAsync(4_999);
    let waited: unknown = "still";
    void results[8]?.then((result) => {
      waited = result;
    });
    await settle();
    expect(waited).toBe("still");
    await vi.advanceTimersByTimeAsync(1);
    expect(waited).toBeNull();
    finish();
    await Promise.all(results);
    expect(begun).toEqual([]);
  });

  it("free their slot when they fail", async () => {
    const failing = Array.from({ length: 30 }, () =>
      withExchangeSlot(() => Promise.reject(new Error("lost"))),
    );
    const outcomes = await Promise.allSettled(failing);
    expect(outcomes.every(({ status }) => status === "rejected")).toBe(true);
    expect(await withExchangeSlot(async () => "next")).toEqual({ result: "next" });
  });
});
