import { describe, expect, it } from "vitest";
import type { PlayerView } from "@/lib/views";
import { maySeek } from "./may-seek";

const track = {
  id: "t",
  title: "Song",
  artists: [],
  album: null,
  image: null,
  durationMs: 200_000,
  explicit: false,
  url: null,
};
const device = { id: "d", name: "Kitchen", kind: "Speaker", isActive: true, isRestricted: false, volume: 40 };
const player: PlayerView = {
  isPlaying: true,
  progressMs: 0,
  track,
  kind: "track",
  device,
  shuffle: false,
  repeat: "off",
  contextUri: null,
  disallows: ["resuming"],
};

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
    expect(maySeek({ ...player, device: { ...device, isRestricted: true } }, null)).toBe(false);
    expect(maySeek({ ...player, track: { ...track, durationMs: 0 } }, null)).toBe(false);
    expect(maySeek({ ...player, track: null, kind: "ad" }, null)).toBe(false);
    expect(maySeek(null, null)).toBe(false);
  });
});
