import { describe, expect, it } from "vitest";
import { GROUPS, groupOf, spotifyGroup } from "./release-groups";

describe("the releases of an artist", () => {
  it("are shown by the group in the URL", () => {
    for (const group of GROUPS) expect(groupOf(group)).toBe(group);
    expect([spotifyGroup("single"), spotifyGroup("all")]).toEqual(["single", null]);
  });

  it.each([undefined, "", "toString", ["album", "single"], "ALBUM"])(
    "are albums and singles for %j",
    (slug) => {
      expect(groupOf(slug)).toBe("all");
    },
  );
});
