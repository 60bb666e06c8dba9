import { describe, expect, it } from "vitest";
import type { TrackView } from "@/lib/api/types";
import { samplePlayer, song } from "@/lib/testing/player";
import { nextItems, playFrom } from "./queue-items";

const named = (title: string): TrackView => ({ ...song, title });
const queue = (current: string, next: string) => ({ current: named(current), next: [...next].map(named) });
const titles = (items: TrackView[]) => items.map(({ title }) => title).join("");

describe("nextItems", () => {
  it("returns the items in Spotify's order, at most 50", () => {
    expect(titles(nextItems(queue("a", "bcd")))).toBe("bcd");
    const many = Array.from({ length: 80 }, (_, index) => named(`Song ${index}`));
    expect(nextItems({ current: null, next: many })).toHaveLength(50);
  });

  it("leaves out the rounds that Spotify appends to a context", () => {
    expect(titles(nextItems(queue("a", "bcdabcdabc")))).toBe("bcd");
    expect(titles(nextItems(queue("a", "aaaaaaa")))).toBe("");
  });

  it("leaves them out behind items that the user has queued", () => {
    expect(titles(nextItems(queue("a", "xbcabca")))).toBe("xbca");
  });

  it("keeps a song that is there twice", () => {
    expect(titles(nextItems(queue("a", "bcb")))).toBe("bcb");
    expect(titles(nextItems(queue("a", "bb")))).toBe("bb");
    expect(titles(nextItems(queue("a", "bca")))).toBe("bca");
  });
});

describe("playFrom", () => {
  const track = { ...song, url: "https://open.spotify.com/track/1234567890123456789012" };
  const contextUri = "spotify:playlist:1234567890123456789012";

  it("returns the place in a playlist, an album or a show", () => {
    expect(playFrom(samplePlayer({ contextUri }), track)).toEqual({
      contextUri,
      offsetUri: "spotify:track:1234567890123456789012",
    });
  });

  it("returns none in a shuffled context, without a context, for an artist, and for a local file", () => {
    expect(playFrom(samplePlayer({ contextUri, shuffle: true }), track)).toBeNull();
    expect(playFrom(samplePlayer(), track)).toBeNull();
    expect(playFrom(samplePlayer({ contextUri: "spotify:artist:1234567890123456789012" }), track)).toBeNull();
    expect(playFrom(samplePlayer({ contextUri }), song)).toBeNull();
  });
});
