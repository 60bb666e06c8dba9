import { describe, expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "../time";
import { callsOfDay, nextCallAt, parseBudget, withCalls } from "./call-budget";

const NOW = 500_000 * HOUR_MS;

describe("the budget of long jobs", () => {
  it("allows 1,000 calls in 24 hours unless another number was chosen", () => {
    const full = withCalls(parseBudget(undefined), NOW, 1_000);
    expect(nextCallAt(withCalls(parseBudget(undefined), NOW, 999), NOW)).toBeLessThanOrEqual(NOW);
    expect(nextCallAt(full, NOW)).toBe(NOW + DAY_MS);
    expect(nextCallAt({ ...full, dailyCalls: 2_000 }, NOW)).toBeLessThanOrEqual(NOW);
  });

  it("frees calls when their hour is 24 hours ago", () => {
    const early = withCalls(parseBudget(undefined), NOW, 400);
    const full = withCalls(early, NOW + 5 * HOUR_MS, 600);
    expect(nextCallAt(full, NOW + 6 * HOUR_MS)).toBe(NOW + DAY_MS);
    expect(callsOfDay(full, NOW + DAY_MS)).toBe(600);
  });

  it("allows no call until the time that Spotify named", () => {
    const blocked = { ...parseBudget(undefined), blockedUntil: NOW + 22 * HOUR_MS };
    expect(nextCallAt(parseBudget(structuredClone(blocked)), NOW)).toBe(NOW + 22 * HOUR_MS);
  });

  it.each([[null], ["text"], [{ hours: { 1: "x" }, dailyCalls: -1, blockedUntil: Number.NaN }]])(
    "takes the default for %j",
    (value) => {
      expect(parseBudget(value)).toEqual({ hours: {}, dailyCalls: 1_000, blockedUntil: 0 });
    },
  );
});
