import { describe, expect, it } from "vitest";
import { nextPlace } from "./use-result-keys";

describe("nextPlace", () => {
  it("moves from the input through the results and back", () => {
    expect(nextPlace("ArrowDown", 0, 3)).toBe(1);
    expect(nextPlace("ArrowDown", 1, 3)).toBe(2);
    expect(nextPlace("ArrowUp", 1, 3)).toBe(0);
  });

  it("stays at the ends", () => {
    expect(nextPlace("ArrowDown", 2, 3)).toBeNull();
    expect(nextPlace("ArrowUp", 0, 3)).toBeNull();
    expect(nextPlace("Enter", 0, 1)).toBeNull();
  });

  it("leaves Enter on a result to the link, and moves from the input to the first result", () => {
    expect(nextPlace("Enter", 2, 3)).toBeNull();
    expect(nextPlace("Enter", 0, 3)).toBe(1);
  });

  it("moves back to the input on Escape", () => {
    expect(nextPlace("Escape", 2, 3)).toBe(0);
    expect(nextPlace("Escape", 0, 3)).toBeNull();
  });

  it("ignores other keys", () => {
    expect(nextPlace("a", 1, 3)).toBeNull();
  });
});
