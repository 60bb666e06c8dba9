import { describe, expect, test } from "vitest";
import { laidOutSlots, type Slot, withEntries, withMove, withoutMatches } from "./playlist-slots";

const places = (slots: readonly Slot[]) =>
  slots.map((slot) => ("laidOut" in slot ? String(slot.laidOut) : "new")).join(" ");
const entry = { addedAt: null, addedBy: null, content: { kind: "gone" as const } };

describe("a move", () => {
  test.each([
    [{ start: 0, length: 1, before: 5 }, "1 2 3 4 0"],
    [{ start: 4, length: 1, before: 0 }, "4 0 1 2 3"],
    [{ start: 1, length: 2, before: 4 }, "0 3 1 2 4"],
    [{ start: 3, length: 2, before: 1 }, "0 3 4 1 2"],
    [{ start: 1, length: 2, before: 2 }, "0 1 2 3 4"],
    [{ start: 3, length: 9, before: 0 }, "3 4 0 1 2"],
  ])("%o of 5 slots gives %s", (move, order) => {
    const slots = laidOutSlots(5);
    expect(places(withMove(slots, slots, move))).toBe(order);
  });

  test("of an older version finds its entries in the newer one", () => {
    const seen = laidOutSlots(5);
    const now = withEntries(
      withoutMatches(seen, seen, (slot) => slot === seen[0]),
      0,
      [entry],
    );
    expect(places(now)).toBe("new 1 2 3 4");
    expect(places(withMove(now, seen, { start: 4, length: 1, before: 0 }))).toBe("new 4 1 2 3");
  });

  test("of removed entries changes nothing", () => {
    const seen = laidOutSlots(3);
    const now = seen.slice(1);
    expect(places(withMove(now, seen, { start: 0, length: 1, before: 3 }))).toBe("1 2");
  });
});

test("a removal keeps entries that were added after its version", () => {
  const seen = laidOutSlots(2);
  const now = withEntries(seen, 1, [entry]);
  expect(places(withoutMatches(now, seen, () => true))).toBe("new");
});
