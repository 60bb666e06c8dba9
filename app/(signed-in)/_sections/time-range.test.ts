import { describe, expect, it } from "vitest";
import { rangeChoice } from "./time-range";

describe("rangeChoice", () => {
  it("reads the time range from the URL", () => {
    expect(rangeChoice("4-weeks").range).toBe("short_term");
    expect(rangeChoice("year").range).toBe("long_term");
  });

  it.each([undefined, "", "short_term", ["year"]])("falls back to six months for %s", (slug) => {
    expect(rangeChoice(slug).range).toBe("medium_term");
  });
});
