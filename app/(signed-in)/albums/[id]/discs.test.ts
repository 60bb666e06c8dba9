import { describe, expect, it } from "vitest";
import type { AlbumTrackView } from "@/lib/api/types";
import { byDisc, hasOwnArtists, isSamePlace, totalDuration } from "./discs";

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
  it("are grouped by disc, with their numbers on it", () => {
    expect(numbers([track(1, 1), track(1, 2), track(2, 1), track(2, 2)])).toEqual([
      [1, [1, 2]],
      [2, [1, 2]],
    ]);
    expect(numbers([])).toEqual([]);
  });

  it("keep their numbers if some are missing, and continue the count if Spotify gives no numbers", () => {
    expect(numbers([track(1, 2), track(1, 5)])).toEqual([[1, [2, 5]]]);
    expect(numbers([track(1, null), track(1, null), track(2, null)])).toEqual([
      [1, [1, 2]],
      [2, [1]],
    ]);
  });

  it("have their own artists if those differ from the album's", () => {
    const album = { artists: [{ name: "A" }] };
    expect(hasOwnArtists(track(1, 1), album)).toBe(false);
    expect(hasOwnArtists(track(1, 1, ["A", "B"]), album)).toBe(true);
    expect(hasOwnArtists(track(1, 1, ["B"]), album)).toBe(true);
  });

  it("give a total duration only if all of them are loaded", () => {
    const items = [track(1, 1), track(1, 2)];
    expect(totalDuration({ total: 2, items })).toBe(120_000);
    expect(totalDuration({ total: 3, items })).toBeNull();
    expect(totalDuration({ total: 0, items: [] })).toBeNull();
  });

  it("are the same by id, or by their place where Spotify sent another recording of a song", () => {
    const own = { ...track(1, 3), id: "a" };
    expect(isSamePlace(own, { ...track(2, 9), id: "a" })).toBe(true);
    expect(isSamePlace(own, { ...track(1, 3), id: "b" })).toBe(true);
    expect(isSamePlace(own, track(2, 3))).toBe(false);
    expect(isSamePlace(track(1, null), track(1, null))).toBe(false);
  });
});
