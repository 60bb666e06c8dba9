import { describe, expect, it } from "vitest";
import type { EntryView } from "@/lib/api/types";
import { isOnlyOccurrence } from "./undo-add";

function list(letters: string): EntryView[] {
  return [...letters].map((uri, position) => {
    return { position, kind: "track", addedAt: null, addedBy: null, uri, track: null };
  });
}

describe("an addition can be undone", () => {
  it("if none of it was there before", () => {
    expect(isOnlyOccurrence(list("xyab"), ["a", "b"])).toBe(true);
    expect(isOnlyOccurrence(list("xaa"), ["a", "a"])).toBe(true);
  });

  it("but not if that would remove more, or if it is not there", () => {
    expect(isOnlyOccurrence(list("axab"), ["a", "b"])).toBe(false);
    expect(isOnlyOccurrence(list("xa"), ["a", "b"])).toBe(false);
  });
});
