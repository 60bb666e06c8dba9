import { describe, expect, it } from "vitest";
import { nextPlace } from "./use-result-keys";

describe("a key", () => {
  it("walks from the line through the results and back", () => {
    expect(nextPlace("ArrowDown", 0, 3)).toBe(1);
    expect(nextPlace("ArrowDown", 1, 3)).toBe(2);
    expect(nextPlace("ArrowUp", 1, 3)).toBe(0);
  });

  it("leads nowhere beyond the ends", () => {
    expect(nextPlace("ArrowDown", 2, 3)).toBeNull();
    expect(nextPlace("ArrowUp", 0, 3)).toBeNull();
    expect(nextPlace("Enter", 0, 1)).toBeNull();
  });

  it("opens the result that was reached, and from the line only steps to the first", () => {
    expect(nextPlace("Enter", 2, 3)).toBeNull();
    expect(nextPlace("Enter", 0, 3)).toBe(1);
  });

  it("leads back to the line at once", () => {
    expect(nextPlace("Escape", 2, 3)).toBe(0);
    expect(nextPlace("Escape", 0, 3)).toBeNull();
  });

  it("that is none of these is left alone", () => {
    expect(nextPlace("a", 1, 3)).toBeNull();
  });
});
