import type { Audiobook } from "./audiobooks";
import { type Cover, coverFrom } from "./covers";
import { FEATURED, type Featured } from "./fixtures";
import { base62, idFrom } from "./ids";
import { ARTISTS } from "./names";
import { randomFrom } from "./random";
import { type Release, releaseFrom } from "./releases";
import type { Episode, Show } from "./shows";
import { artistFrom, titleFrom } from "./titles";

export type Artist = { id: string; name: string; portrait: Cover; genres: string[] };

/** An album, single or compilation with its tracks in order. */
export type Album = {
  id: string;
  title: string;
  kind: "album" | "single" | "compilation";
  artist: Artist;
  release: Release;
  cover: Cover;
  /** Markets where it is available; undefined = all. */
  markets?: readonly string[];
  tracks: Track[];
};

/** A track of an album. */
export type Track = {
  id: string;
  title: string;
  album: Album;
  artists: Artist[];
  /** Position on its disc, from 1. */
  number: number;
  /** Set if its album has more than one disc. */
  disc?: number;
  durationMs: number;
  explicit: boolean;
  isrc: string;
  /** The track whose song this one repeats on another album. */
  original?: Track;
};

/** All music, podcasts and audiobooks, about 10,000 tracks. The same seed gives the same catalogue. */
export type Catalogue = {
  artists: Artist[];
  albums: Album[];
  /** The tracks of `albums`; playlists pick from them. */
  tracks: Track[];
  /** Singles, compilations and editions that repeat some of the tracks. */
  reissues: Album[];
  /** An album of 120 songs; not in `albums`. */
  long: Album;
  /** The artist of compilations; not in `artists`. */
  various: Artist;
  shows: Show[];
  /** The episodes that playlists pick from. */
  numbered: Episode[];
  audiobooks: Audiobook[];
};

const ARTIST_COUNT = 240;
/** The genres of artists. */
export const GENRES = [
  "slow folk",
  "harbour jazz",
  "tape ambient",
  "chamber pop",
  "night dub",
  "modern organ",
];

/** Creates the music of a seed. The fixed works come first. */
export function createMusic(seed: number): Pick<Catalogue, "artists" | "albums" | "tracks"> {
  const artists = Array.from({ length: ARTIST_COUNT }, (_, index) => createArtist(seed, index));
  const albums = artists.flatMap((artist, index) => createAlbums(seed, artist, index));
  return { artists, albums, tracks: albums.flatMap((album) => album.tracks) };
}

function createArtist(seed: number, index: number): Artist {
  const random = randomFrom(seed, "artist", index);
  const family = random.chance(0.25) ? ("group" as const) : ("portrait" as const);
  return {
    id: idFrom(seed, "artist", index),
    name: ARTISTS[index] ?? artistFrom(random),
    portrait: { family: index === 1 ? "group" : family, key: base62(8, seed, "face", index) },
    genres: random.chance(0.4) ? [random.pick(GENRES)] : [],
  };
}

function createAlbums(seed: number, artist: Artist, artistIndex: number): Album[] {
  const fixed = FEATURED.filter((work) => work.artist === artist.name);
  const count = randomFrom(seed, "albums", artistIndex).int(3, 6) + fixed.length;
  return Array.from({ length: count }, (_, index) =>
    createAlbum(seed, artist, { key: `${artistIndex}-${index}`, work: fixed[index] }),
  );
}

function createAlbum(seed: number, artist: Artist, { key, work }: { key: string; work?: Featured }): Album {
  const random = randomFrom(seed, "album", key);
  const single = !work && random.chance(0.2);
  const drawn = coverFrom(seed, "album", key);
  const album: Album = {
    id: idFrom(seed, "album", key),
    title: work?.album ?? titleFrom(random),
    kind: single ? "single" : "album",
    artist,
    release: releaseFrom(random),
    cover: { family: work?.cover ?? drawn.family, key: drawn.key },
    tracks: [],
  };
  const count = single ? random.int(1, 2) : random.int(8, 14);
  album.tracks = Array.from({ length: count }, (_, index) => createTrack(seed, album, { key, index, work }));
  return album;
}

type TrackPlace = { key: string; index: number; work?: Featured };

function createTrack(seed: number, album: Album, { key, index, work }: TrackPlace): Track {
  const random = randomFrom(seed, "track", key, index);
  const fixed = index === 0 ? work : undefined;
  return {
    id: idFrom(seed, "track", key, index),
    title: fixed?.title ?? titleFrom(random),
    album,
    artists: [album.artist],
    number: index + 1,
    durationMs: fixed ? fixed.seconds * 1000 + random.int(0, 999) : random.int(48_000, 560_000),
    explicit: fixed?.explicit ?? random.chance(0.12),
    isrc: `QZEMU${random.int(16, 26)}${random.int(10_000, 99_999)}`,
  };
}
