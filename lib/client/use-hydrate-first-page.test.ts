import { describe, expect, it } from "vitest";
import { isNewerPage } from "./use-hydrate-first-page";

describe("what came with the page", () => {
  it("is news where nothing is known", () => {
    expect(isNewerPage({ items: [1], asOf: 1 }, undefined)).toBe(true);
  });

  it("is news where it is later and says otherwise", () => {
    expect(isNewerPage({ items: [2, 1], asOf: 2 }, { items: [1], asOf: 1 })).toBe(true);
  });

  it("is none where it says the same, so that a list stays as long as it was", () => {
    expect(isNewerPage({ items: [1], asOf: 2 }, { items: [1], asOf: 1 })).toBe(false);
  });

  it("is none where it is older, as on the way back", () => {
    expect(isNewerPage({ items: [1], asOf: 1 }, { items: [2, 1], asOf: 2 })).toBe(false);
  });
});
