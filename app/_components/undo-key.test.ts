import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isUndoKey } from "./undo-key";

/** An element that a selector would, or would not, find itself in a text field. */
class Place extends EventTarget {
  constructor(private readonly isText: boolean) {
    super();
  }
  closest = () => (this.isText ? this : null);
}

beforeEach(() => void vi.stubGlobal("Element", Place));
afterEach(() => void vi.unstubAllGlobals());

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, defaultPrevented: false };
const press = (pressed: Partial<typeof none>, key = "z", target: EventTarget | null = new Place(false)) =>
  isUndoKey({ ...none, ...pressed, key, target });

describe("the key to undo", () => {
  it("is Ctrl-Z or ⌘Z, with capitals locked too", () => {
    expect(press({ ctrlKey: true })).toBe(true);
    expect(press({ metaKey: true })).toBe(true);
    expect(press({ ctrlKey: true }, "Z")).toBe(true);
  });

  it("is nothing more and nothing less", () => {
    expect(press({})).toBe(false);
    expect(press({ ctrlKey: true }, "y")).toBe(false);
    expect(press({ ctrlKey: true, shiftKey: true })).toBe(false);
    expect(press({ ctrlKey: true, altKey: true })).toBe(false);
    expect(press({ ctrlKey: true, metaKey: true })).toBe(false);
  });

  it("belongs to the field that is written in, and to whoever took it first", () => {
    expect(press({ ctrlKey: true }, "z", new Place(true))).toBe(false);
    expect(press({ ctrlKey: true, defaultPrevented: true })).toBe(false);
  });
});
