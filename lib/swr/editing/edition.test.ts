import { describe, expect, it } from "vitest";
import type { EntryView } from "@/lib/views";
import { current, type Edition } from "./edition";

function entries(letters: string): EntryView[] {
  return [...letters].map((uri, position) => {
    return { position, kind: "track", addedAt: null, addedBy: null, uri, track: null };
  });
}

function page(snapshot: string, letters: string, total = letters.length) {
  return { snapshot, first: { offset: 0, total, entries: entries(letters) } };
}

const kept: Edition = { snapshot: "v2", list: entries("abc"), left: ["v1"], isPending: false };

function shown(one: Edition): string {
  return `${one.snapshot}: ${one.list.map((entry) => entry?.uri ?? ".").join("")}`;
}

describe("the edition to show", () => {
  it("is the page's where nothing was changed here", () => {
    expect(shown(current(undefined, page("v1", "ab", 3)))).toBe("v1: ab.");
  });

  it("is the one that was changed here while the page is late", () => {
    expect(shown(current(kept, page("v1", "xabc")))).toBe("v2: abc");
  });

  it("is the page's where somebody else made a newer one", () => {
    expect(shown(current(kept, page("v3", "x")))).toBe("v3: x");
  });

  it("stays the one that is being changed, whatever the page says", () => {
    expect(shown(current({ ...kept, isPending: true }, page("v3", "x")))).toBe("v2: abc");
  });

  it("takes the page's word for its own version, and keeps what the page does not tell", () => {
    expect(shown(current(kept, page("v2", "ab", 4)))).toBe("v2: abc.");
  });
});
