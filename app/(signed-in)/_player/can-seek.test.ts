import { describe, expect, it } from "vitest";
import { kitchen, samplePlayer, song } from "@/lib/testing/player";
import { canSeek } from "./can-seek";

const player = samplePlayer({ track: song, kind: "track", device: kitchen, disallows: ["resuming"] });

describe("the place in a song", () => {
  it("can be moved where the player takes that, also after a refusal of the moment", () => {
    expect(canSeek(player, null)).toBe(true);
    expect(canSeek({ ...player, device: null }, "restricted")).toBe(true);
  });

  it("cannot without leave, nor without Premium", () => {
    expect(canSeek(player, "missing_scope")).toBe(false);
    expect(canSeek(player, "premium_required")).toBe(false);
  });

  it("cannot where what plays, its device or its length does not allow it", () => {
    expect(canSeek({ ...player, disallows: ["seeking"] }, null)).toBe(false);
    expect(canSeek({ ...player, device: { ...kitchen, isRestricted: true } }, null)).toBe(false);
    expect(canSeek({ ...player, track: { ...song, durationMs: 0 } }, null)).toBe(false);
    expect(canSeek({ ...player, track: null, kind: "ad" }, null)).toBe(false);
    expect(canSeek(null, null)).toBe(false);
  });
});
