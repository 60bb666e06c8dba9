import { describe, expect, it } from "vitest";
import { kitchen, samplePlayer, song } from "@/lib/testing/player";
import { maySeek } from "./can-seek";

const player = samplePlayer({ track: song, kind: "track", device: kitchen, disallows: ["resuming"] });

describe("the place in a song", () => {
  it("can be moved where the player takes that, also after a refusal of the moment", () => {
    expect(maySeek(player, null)).toBe(true);
    expect(maySeek({ ...player, device: null }, "restricted")).toBe(true);
  });

  it("cannot without leave, nor without Premium", () => {
    expect(maySeek(player, "missing_scope")).toBe(false);
    expect(maySeek(player, "premium_required")).toBe(false);
  });

  it("cannot where what plays, its device or its length does not allow it", () => {
    expect(maySeek({ ...player, disallows: ["seeking"] }, null)).toBe(false);
    expect(maySeek({ ...player, device: { ...kitchen, isRestricted: true } }, null)).toBe(false);
    expect(maySeek({ ...player, track: { ...song, durationMs: 0 } }, null)).toBe(false);
    expect(maySeek({ ...player, track: null, kind: "ad" }, null)).toBe(false);
    expect(maySeek(null, null)).toBe(false);
  });
});
