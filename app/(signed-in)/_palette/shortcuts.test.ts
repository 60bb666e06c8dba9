import { describe, expect, it } from "vitest";
import { actionFor, isPaletteKey } from "./shortcuts";

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, held: Partial<typeof plain> = {}) => ({ key, ...plain, ...held });

describe("Ctrl-K", () => {
  it("opens the palette, as Command-K does, whatever Caps Lock says", () => {
    expect(isPaletteKey(press("k", { ctrlKey: true }))).toBe(true);
    expect(isPaletteKey(press("K", { metaKey: true }))).toBe(true);
  });

  it("with another key held is the browser's", () => {
    expect(isPaletteKey(press("k"))).toBe(false);
    expect(isPaletteKey(press("K", { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(isPaletteKey(press("k", { ctrlKey: true, metaKey: true }))).toBe(false);
  });
});

describe("a single key", () => {
  it("leads to a page after g, and to none without it", () => {
    expect(actionFor(press("g"), false)).toEqual({ what: "begin" });
    expect(actionFor(press("t"), true)).toEqual({ what: "page", href: "/top" });
    expect(actionFor(press("t"), false)).toBeNull();
    expect(actionFor(press("toString"), true)).toBeNull();
  });

  it("may be typed with Shift where the keyboard wants it so", () => {
    expect(actionFor(press("?", { shiftKey: true }), false)).toEqual({ what: "shortcuts" });
    expect(actionFor(press("/", { shiftKey: true }), false)).toEqual({ what: "search" });
    expect(actionFor(press("G", { shiftKey: true }), false)).toBeNull();
  });

  it("with Ctrl, Alt or Command held is the browser's", () => {
    for (const held of ["ctrlKey", "altKey", "metaKey"])
      expect(actionFor(press("k", { [held]: true }), false)).toBeNull();
  });
});
