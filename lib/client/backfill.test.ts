import { describe, expect, it } from "vitest";
import { backfillPage, partsToRead } from "./backfill";

const part = (...items: string[]) => ({ items });
const nameOf = (item: string) => item || null;

describe("a list of which something was removed", () => {
  it("gets what moved from the next part into its last, and keeps what was removed", () => {
    expect(backfillPage([part("a", "b"), part("c", "d")], ["d", "e"], nameOf)).toEqual(part("c", "d", "e"));
  });

  it("gets nothing twice, also of what moved across parts that were not read again", () => {
    expect(backfillPage([part("a", "b"), part("c", "d")], ["c", "d"], nameOf)).toEqual(part("c", "d"));
    expect(backfillPage([part("a", "b"), part("c", "d")], ["b", "e"], nameOf)).toEqual(part("c", "d", "e"));
  });

  it("leaves alone what is known by nothing", () => {
    expect(backfillPage([part("a", "")], ["", "b"], nameOf)).toEqual(part("a", "", "b"));
  });

  it("that is not there has nothing to catch up with", () => {
    expect(backfillPage([], ["a"], nameOf)).toBeUndefined();
  });

  it.each([
    [2, 1, [1]],
    [2, 50, [1]],
    [2, 60, [0, 1]],
    [4, 101, [1, 2, 3]],
    [1, 90, [0]],
  ])("of %i parts, %i removed, reads those into which something moved: %j", (parts, removed, expected) => {
    expect(partsToRead(parts, removed)).toEqual(expected);
  });
});
