import { describe, expect, it } from "vitest";
import { actionFor, isPaletteKey } from "./shortcuts";

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, modifiers: Partial<typeof plain> = {}) => ({ key, ...plain, ...modifiers });

describe("Ctrl+K", () => {
  it("opens the palette, like Command+K, even with Caps Lock on", () => {
    expect(isPaletteKey(press("k", { ctrlKey: true }))).toBe(true);
    expect(isPaletteKey(press("K", { metaKey: true }))).toBe(true);
  });

  it("is left to the browser with any other modifier", () => {
    expect(isPaletteKey(press("k"))).toBe(false);
    expect(isPaletteKey(press("K", { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(isPaletteKey(press("k", { ctrlKey: true, metaKey: true }))).toBe(false);
  });
});

describe("a single key", () => {
  it("opens a page after g, and none without it", () => {
    expect(actionFor(press("g"), false)).toEqual({ what: "begin" });
    expect(actionFor(press("t"), true)).toEqual({ what: "page", href: "/top" });
    expect(actionFor(press("t"), false)).toBeNull();
    expect(actionFor(press("toString"), true)).toBeNull();
  });

  it("acts on the focused row, unless it follows g", () => {
    const onRow = (key: string, isAfterG = false) => actionFor(press(key), isAfterG, true);
    expect(onRow("q")).toEqual({ what: "item", order: "queue" });
    expect(onRow(".")).toEqual({ what: "item", order: "menu" });
    expect(onRow("p")).toEqual({ what: "item", order: "play" });
    expect(onRow("m")).toEqual({ what: "item", order: "move" });
    for (const key of ["Backspace", "Delete"]) expect(onRow(key)).toEqual({ what: "item", order: "remove" });
    expect(onRow("p", true)).toEqual({ what: "page", href: "/playlists" });
    expect(actionFor(press("a", { ctrlKey: true }), false, true)).toBeNull();
    expect(actionFor(press("q"), false), "without a focused row").toBeNull();
  });

  it("saves the item of the focused row, elsewhere the song that plays", () => {
    expect(actionFor(press("s"), false, true)).toEqual({ what: "item", order: "save" });
    expect(actionFor(press("s"), false)).toEqual({ what: "player", key: "save" });
    expect(actionFor(press("k"), false, true)).toEqual({ what: "player", key: "playOrPause" });
  });

  it("works with Shift where the keyboard layout requires it", () => {
    expect(actionFor(press("?", { shiftKey: true }), false)).toEqual({ what: "shortcuts" });
    expect(actionFor(press("/", { shiftKey: true }), false)).toEqual({ what: "search" });
    expect(actionFor(press("G", { shiftKey: true }), false)).toBeNull();
  });

  it("controls the player, also where the keyboard layout requires Shift for it", () => {
    expect(actionFor(press(" "), false)).toEqual({ what: "player", key: "playOrPause" });
    expect(actionFor(press("r"), false)).toEqual({ what: "player", key: "repeat" });
    expect(actionFor(press("+", { shiftKey: true }), false)).toEqual({ what: "player", key: "louder" });
    expect(actionFor(press("r"), true)).toEqual({ what: "page", href: "/recent" });
    expect(actionFor(press("N", { shiftKey: true }), false)).toBeNull();
  });

  it("is left to the browser with Ctrl, Alt or Command", () => {
    for (const modifier of ["ctrlKey", "altKey", "metaKey"])
      expect(actionFor(press("k", { [modifier]: true }), false)).toBeNull();
  });
});
