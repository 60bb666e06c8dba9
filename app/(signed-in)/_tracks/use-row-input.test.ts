import { describe, expect, it } from "vitest";
import { rowOrder } from "./use-row-input";

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
  ])("%s goes to row %i, and with Shift also selects the rows between", (key, to) => {
    expect(rowOrder({ ...none, key }, place)).toEqual({ kind: "go", to, extend: false });
    expect(rowOrder({ ...none, key, shiftKey: true }, place)).toEqual({ kind: "go", to, extend: true });
  });

  it("does not go beyond the ends", () => {
    expect(rowOrder({ ...none, key: "ArrowUp" }, { ...place, row: 0 })).toBeNull();
    expect(rowOrder({ ...none, key: "ArrowDown" }, { ...place, row: 9_999 })).toBeNull();
  });

  it("moves the row itself with Alt", () => {
    expect(rowOrder({ ...none, key: "ArrowUp", altKey: true }, place)).toEqual({ kind: "step", by: -1 });
    expect(rowOrder({ ...none, key: "Home", altKey: true }, place)).toBeNull();
  });

  it("selects all with Ctrl or ⌘ and A, clears with Escape, and plays with Enter", () => {
    expect(rowOrder({ ...none, key: "a", metaKey: true }, place)).toEqual({ kind: "all" });
    expect(rowOrder({ ...none, key: "A", ctrlKey: true }, place)).toEqual({ kind: "all" });
    expect(rowOrder({ ...none, key: "Escape" }, place)).toEqual({ kind: "none" });
    expect(rowOrder({ ...none, key: "Enter" }, place)).toEqual({ kind: "play" });
  });

  it("leaves other keys to the browser", () => {
    for (const key of ["c", "f", "Tab", " "]) expect(rowOrder({ ...none, key }, place)).toBeNull();
    expect(rowOrder({ ...none, key: "ArrowDown", ctrlKey: true }, place)).toBeNull();
  });
});
