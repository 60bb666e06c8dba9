import { describe, expect, it } from "vitest";
import type { AlbumTrackView } from "@/lib/api/types";
import { byDisc, hasOwnArtists, totalDuration } from "./discs";

function track(disc: number, number: number | null, by = ["A"]): AlbumTrackView {
  const artists = by.map((name) => ({ name, url: null }));
  return {
    id: null,
    title: `${disc}-${number}`,
    artists,
    album: null,
    image: null,
    durationMs: 60_000,
    explicit: false,
    url: null,
    disc,
    number,
  };
}

function numbers(tracks: AlbumTrackView[]) {
  return byDisc(tracks).map(({ disc, tracks: own }) => [disc, own.map(({ number }) => number)]);
}

describe("an album's tracks", () => {
  it("stand disc by disc with the numbers they have there", () => {
    expect(numbers([track(1, 1), track(1, 2), track(2, 1), track(2, 2)])).toEqual([
      [1, [1, 2]],
      [2, [1, 2]],
    ]);
    expect(numbers([])).toEqual([]);
  });

  it("keep their numbers where some are missing, and are counted on where Spotify tells none", () => {
    expect(numbers([track(1, 2), track(1, 5)])).toEqual([[1, [2, 5]]]);
    expect(numbers([track(1, null), track(1, null), track(2, null)])).toEqual([
      [1, [1, 2]],
      [2, [1]],
    ]);
  });

  it("name their artists where those are not the album's", () => {
    const album = { artists: [{ name: "A" }] };
    expect(hasOwnArtists(track(1, 1), album)).toBe(false);
    expect(hasOwnArtists(track(1, 1, ["A", "B"]), album)).toBe(true);
    expect(hasOwnArtists(track(1, 1, ["B"]), album)).toBe(true);
  });

  it("tell how long the album is only when all of them are here", () => {
    const items = [track(1, 1), track(1, 2)];
    expect(totalDuration({ total: 2, items })).toBe(120_000);
    expect(totalDuration({ total: 3, items })).toBeNull();
    expect(totalDuration({ total: 0, items: [] })).toBeNull();
  });
});
