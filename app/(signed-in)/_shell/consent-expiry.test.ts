import { describe, expect, it } from "vitest";
import { consentWarning, daysLeft, monthTicks, progress } from "./consent-expiry";

const span = { from: Date.UTC(2026, 5, 3), to: Date.UTC(2026, 11, 3) };

describe("the consent line", () => {
  it("begins at the consent and ends six months later", () => {
    expect(progress(span.from, span)).toBe(0);
    expect(progress(span.to, span)).toBe(1);
    expect(progress(span.to + 1, span)).toBe(1);
    expect(progress(Date.UTC(2026, 8, 14), span)).toBeCloseTo(0.563, 2);
  });

  it("names the months between, but none that would run over an end", () => {
    expect(monthTicks(span).map(({ month }) => month)).toEqual([7, 8, 9, 10, 11]);
  });

  it("goes on past the turn of the year", () => {
    const winter = { from: Date.UTC(2026, 9, 20), to: Date.UTC(2027, 3, 20) };
    expect(monthTicks(winter).map(({ month }) => month)).toEqual([11, 12, 1, 2, 3, 4]);
  });

  it("counts a begun day as a day", () => {
    expect(daysLeft(span.to - 1, span.to)).toBe(1);
    expect(daysLeft(span.to - 7 * 86_400_000, span.to)).toBe(7);
    expect(daysLeft(span.to + 1, span.to)).toBe(0);
  });
});

describe("consentWarning", () => {
  const day = 86_400_000;

  it("is silent until 30 days before the end, and louder from 7", () => {
    expect(consentWarning(span.to - 30 * day - 1, span.to)).toBe("none");
    expect(consentWarning(span.to - 30 * day, span.to)).toBe("quiet");
    expect(consentWarning(span.to - 7 * day - 1, span.to)).toBe("quiet");
    expect(consentWarning(span.to - 7 * day, span.to)).toBe("loud");
  });
});
