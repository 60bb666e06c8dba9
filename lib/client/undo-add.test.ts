import { describe, expect, it } from "vitest";
import type { EntryView } from "@/lib/api/types";
import { isOnlyOccurrence } from "./undo-add";

function list(letters: string): EntryView[] {
  return [...letters].map((uri, position) => {
    return { position, kind: "track", addedAt: null, addedBy: null, uri, track: null };
  });
}

describe("an addition can be taken back", () => {
  it("where nothing of it stood there before", () => {
    expect(isOnlyOccurrence(list("xyab"), ["a", "b"])).toBe(true);
    expect(isOnlyOccurrence(list("xaa"), ["a", "a"])).toBe(true);
  });

  it("but not where removing it would remove more, or it is not there", () => {
    expect(isOnlyOccurrence(list("axab"), ["a", "b"])).toBe(false);
    expect(isOnlyOccurrence(list("xa"), ["a", "b"])).toBe(false);
  });
});
