import type { Album, Artist } from "./catalog";
import { coverFrom } from "./covers";
import { idFrom } from "./ids";
import { randomFrom } from "./random";

const SONGS = 120;

/** Creates an album of 120 songs, more than two pages. The search does not know it, so that its results stay the same. */
export function createLongAlbum(seed: number, artist: Artist): Album {
  const album: Album = {
    id: idFrom(seed, "long album"),
    title: "The Fragments, Complete",
    kind: "album",
    artist,
    release: { date: "1998-11-02", precision: "day" },
    cover: coverFrom(seed, "long album"),
    tracks: [],
  };
  album.tracks = Array.from({ length: SONGS }, (_, index) => ({
    id: idFrom(seed, "long album", index),
    title: `Fragment No. ${index + 1}`,
    album,
    artists: [artist],
    number: index + 1,
    durationMs: randomFrom(seed, "fragment", index).int(31_000, 95_000),
    explicit: false,
    isrc: `QZEML98${10_100 + index * 100}`,
  }));
  return album;
}
