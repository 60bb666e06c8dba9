import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isUndoKey } from "./toaster";

/** An element that is, or is not, inside a text field. */
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

describe("the undo key", () => {
  it("is Ctrl-Z or ⌘Z, with Caps Lock too", () => {
    expect(press({ ctrlKey: true })).toBe(true);
    expect(press({ metaKey: true })).toBe(true);
    expect(press({ ctrlKey: true }, "Z")).toBe(true);
  });

  it("is no other combination", () => {
    expect(press({})).toBe(false);
    expect(press({ ctrlKey: true }, "y")).toBe(false);
    expect(press({ ctrlKey: true, shiftKey: true })).toBe(false);
    expect(press({ ctrlKey: true, altKey: true })).toBe(false);
    expect(press({ ctrlKey: true, metaKey: true })).toBe(false);
  });

  it("belongs to a text field, or to a handler that took it first", () => {
    expect(press({ ctrlKey: true }, "z", new Place(true))).toBe(false);
    expect(press({ ctrlKey: true, defaultPrevented: true })).toBe(false);
  });
});
