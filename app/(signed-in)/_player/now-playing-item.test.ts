import { describe, expect, it } from "vitest";
import { displayName } from "@/app/_components/item-labels";
import { translator } from "@/lib/i18n/translator";
import { kitchen, samplePlayer, song } from "@/lib/testing/player";
import { canSeek, toNowPlayingItem } from "./now-playing-item";

const t = translator("en", "player");
const shown = (name: string) => displayName(name, "Untitled");

const player = samplePlayer();

describe("toNowPlayingItem", () => {
  it("returns null without a player, or for a paused player without an item", () => {
    expect(toNowPlayingItem(null, t, shown)).toBeNull();
    expect(toNowPlayingItem({ ...player, isPlaying: false }, t, shown)).toBeNull();
  });

  it("returns an advertisement even while it is paused", () => {
    expect(toNowPlayingItem({ ...player, kind: "ad", isPlaying: false }, t, shown)?.title).toBe(
      "Advertisement",
    );
  });

  it("returns a title even if Spotify gives none", () => {
    expect(toNowPlayingItem(player, t, shown)?.title).toBe("Unknown item");
  });

  it("returns a title even for a song whose own is empty", () => {
    const track = { ...song, title: " " };
    expect(toNowPlayingItem({ ...player, track }, t, shown)?.title).toBe("Untitled");
  });

  it("returns the track with all its artists", () => {
    const artists = [
      { name: "A", url: null },
      { name: "B", url: null },
    ];
    const track = {
      id: "t",
      title: "Song",
      artists,
      album: null,
      image: "x",
      durationMs: 1,
      explicit: true,
      url: null,
    };
    expect(toNowPlayingItem({ ...player, track, isPlaying: false }, t, shown)).toEqual({
      track,
      title: "Song",
      by: "A, B",
      image: "x",
    });
  });
});

const playing = samplePlayer({ track: song, kind: "track", device: kitchen, disallows: ["resuming"] });

describe("canSeek", () => {
  it("allows seeking where the player accepts it, even after a temporary refusal", () => {
    expect(canSeek(playing, null)).toBe(true);
    expect(canSeek({ ...playing, device: null }, "restricted")).toBe(true);
  });

  it("does not allow it without permission or Premium", () => {
    expect(canSeek(playing, "missing_scope")).toBe(false);
    expect(canSeek(playing, "premium_required")).toBe(false);
  });

  it("does not allow it where the item, its device or its duration rules it out", () => {
    expect(canSeek({ ...playing, disallows: ["seeking"] }, null)).toBe(false);
    expect(canSeek({ ...playing, device: { ...kitchen, isRestricted: true } }, null)).toBe(false);
    expect(canSeek({ ...playing, track: { ...song, durationMs: 0 } }, null)).toBe(false);
    expect(canSeek({ ...playing, track: null, kind: "ad" }, null)).toBe(false);
    expect(canSeek(null, null)).toBe(false);
  });
});
