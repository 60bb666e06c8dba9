import { describe, expect, it } from "vitest";
import { rowOrder } from "./row-keys";

const none = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
const place = { row: 20, count: 10_000, page: 12 };

describe("a key on a row", () => {
  it.each([
    ["ArrowDown", 21],
    ["ArrowUp", 19],
    ["Home", 0],
    ["End", 9_999],
    ["PageDown", 32],
    ["PageUp", 8],
  ])("%s goes to row %i, and with Shift takes the rows between along", (key, to) => {
    expect(rowOrder({ ...none, key }, place)).toEqual({ kind: "go", to, extend: false });
    expect(rowOrder({ ...none, key, shiftKey: true }, place)).toEqual({ kind: "go", to, extend: true });
  });

  it("goes nowhere beyond the ends", () => {
    expect(rowOrder({ ...none, key: "ArrowUp" }, { ...place, row: 0 })).toBeNull();
    expect(rowOrder({ ...none, key: "ArrowDown" }, { ...place, row: 9_999 })).toBeNull();
  });

  it("moves the row itself with Alt", () => {
    expect(rowOrder({ ...none, key: "ArrowUp", altKey: true }, place)).toEqual({ kind: "step", by: -1 });
    expect(rowOrder({ ...none, key: "Home", altKey: true }, place)).toBeNull();
  });

  it("chooses all with Ctrl or ⌘, nothing with Escape, and opens with Enter", () => {
    expect(rowOrder({ ...none, key: "a", metaKey: true }, place)).toEqual({ kind: "all" });
    expect(rowOrder({ ...none, key: "A", ctrlKey: true }, place)).toEqual({ kind: "all" });
    expect(rowOrder({ ...none, key: "Escape" }, place)).toEqual({ kind: "none" });
    expect(rowOrder({ ...none, key: "Enter" }, place)).toEqual({ kind: "open" });
  });

  it("leaves the browser its own keys", () => {
    for (const key of ["c", "f", "Tab", " "]) expect(rowOrder({ ...none, key }, place)).toBeNull();
    expect(rowOrder({ ...none, key: "ArrowDown", ctrlKey: true }, place)).toBeNull();
  });
});
