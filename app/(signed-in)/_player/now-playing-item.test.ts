import { describe, expect, it } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { samplePlayer } from "@/lib/testing/player";
import { toNowPlayingItem } from "./now-playing-item";

const t = translator("en", "player");

const player = samplePlayer();

describe("what is heard", () => {
  it("is nothing where no player is, or one that is at nothing", () => {
    expect(toNowPlayingItem(null, t)).toBeNull();
    expect(toNowPlayingItem({ ...player, isPlaying: false }, t)).toBeNull();
  });

  it("is an advertisement even while it does not run", () => {
    expect(toNowPlayingItem({ ...player, kind: "ad", isPlaying: false }, t)?.title).toBe("Advertisement");
  });

  it("has a name also where Spotify gives none", () => {
    expect(toNowPlayingItem(player, t)?.title).toBe("Unknown item");
  });

  it("is the track with all who made it", () => {
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
    expect(toNowPlayingItem({ ...player, track, isPlaying: false }, t)).toEqual({
      track,
      title: "Song",
      by: "A, B",
      image: "x",
    });
  });
});
