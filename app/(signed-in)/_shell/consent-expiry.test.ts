import { describe, expect, it } from "vitest";
import { DAY_MS } from "@/lib/time";
import { consentWarning, daysLeft, monthTicks, progress } from "./consent-expiry";

const period = { from: Date.UTC(2026, 5, 3), to: Date.UTC(2026, 11, 3) };

describe("the consent timeline", () => {
  it("starts at the consent and ends six months later", () => {
    expect(progress(period.from, period)).toBe(0);
    expect(progress(period.to, period)).toBe(1);
    expect(progress(period.to + 1, period)).toBe(1);
    expect(progress(Date.UTC(2026, 8, 14), period)).toBeCloseTo(0.563, 2);
  });

  it("labels the months between, but none that would overflow an end", () => {
    expect(monthTicks(period).map(({ month }) => month)).toEqual([7, 8, 9, 10, 11]);
  });

  it("continues into the next year", () => {
    const winter = { from: Date.UTC(2026, 9, 20), to: Date.UTC(2027, 3, 20) };
    expect(monthTicks(winter).map(({ month }) => month)).toEqual([11, 12, 1, 2, 3, 4]);
  });

  it("counts a started day as a day", () => {
    expect(daysLeft(period.to - 1, period.to)).toBe(1);
    expect(daysLeft(period.to - 7 * DAY_MS, period.to)).toBe(7);
    expect(daysLeft(period.to + 1, period.to)).toBe(0);
  });
});

describe("consentWarning", () => {
  it("is quiet from 30 days before the end, and loud from 7", () => {
    expect(consentWarning(period.to - 30 * DAY_MS - 1, period.to)).toBe("none");
    expect(consentWarning(period.to - 30 * DAY_MS, period.to)).toBe("quiet");
    expect(consentWarning(period.to - 7 * DAY_MS - 1, period.to)).toBe("quiet");
    expect(consentWarning(period.to - 7 * DAY_MS, period.to)).toBe("loud");
  });
});
