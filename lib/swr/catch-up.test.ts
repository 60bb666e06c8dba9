import { describe, expect, it } from "vitest";
import { withMissed } from "./catch-up";

const part = (...items: string[]) => ({ items });
const nameOf = (item: string) => item || null;

describe("a list of which something was removed", () => {
  it("gets what moved from the next part into its last, and keeps what was removed", () => {
    expect(withMissed([part("a", "b"), part("c", "d")], part("d", "e"), nameOf)).toEqual(part("c", "d", "e"));
  });

  it("gets nothing twice, also of what moved across parts that were not read again", () => {
    expect(withMissed([part("a", "b"), part("c", "d")], part("c", "d"), nameOf)).toEqual(part("c", "d"));
    expect(withMissed([part("a", "b"), part("c", "d")], part("b", "e"), nameOf)).toEqual(part("c", "d", "e"));
  });

  it("leaves alone what is known by nothing", () => {
    expect(withMissed([part("a", "")], part("", "b"), nameOf)).toEqual(part("a", "", "b"));
  });

  it("that is not there has nothing to catch up with", () => {
    expect(withMissed([], part("a"), nameOf)).toBeUndefined();
  });
});
