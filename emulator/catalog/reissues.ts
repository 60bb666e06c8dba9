import type { Album, Artist, Track } from "./catalog";
import { coverFrom } from "./covers";
import { idFrom } from "./ids";
import { HOME_MARKETS } from "./markets";
import { elementAt, randomFrom } from "./random";
import { releaseFrom } from "./releases";

const SINGLE_EVERY = 7;
const EDITION_EVERY = 40;
const COMPILATIONS = [
  "Night Desk, Vol. 1",
  "Harbour Songs",
  "Now That's What I Call Weather",
  "夜汽車コンピレーション",
];
const COMPILATION_TRACKS = 18;
/** Tracks on the first of a compilation's two discs. The second disc starts at track 1 again. */
const FIRST_DISC_TRACKS = 10;

/** Returns the artist that Spotify uses for albums of many artists. */
export function variousArtists(seed: number): Artist {
  const portrait = { family: "group" as const, key: "various" };
  return { id: idFrom(seed, "artist", "various"), name: "Various Artists", portrait, genres: [] };
}

/**
 * Creates albums that repeat existing songs: singles and compilations with the same recording (same ISRC, other id),
 * and editions with another recording (same title and artist, other ISRC and length).
 */
export function createReissues(seed: number, albums: readonly Album[], various: Artist): Album[] {
  const full = albums.filter(({ kind }) => kind === "album");
  const singles = full.filter((_, index) => index % SINGLE_EVERY === 0).map((album) => single(seed, album));
  const editions = full
    .filter((_, index) => index % EDITION_EVERY === 1)
    .map((album) => edition(seed, album));
  const compilations = COMPILATIONS.map((title) => compilation(seed, title, { full, various }));
  return [...singles, ...editions, ...compilations];
}

function single(seed: number, album: Album): Album {
  const first = elementAt(album.tracks, 0);
  const single: Album = {
    ...album,
    id: idFrom(seed, "single", album.id),
    title: first.title,
    kind: "single",
    markets: HOME_MARKETS,
  };
  single.tracks = [copyOf(seed, first, single, 1)];
  return single;
}

function edition(seed: number, album: Album): Album {
  const random = randomFrom(seed, "edition", album.id);
  const edition: Album = {
    ...album,
    id: idFrom(seed, "edition", album.id),
    title: `${album.title} (Anniversary Edition)`,
    release: { date: `2025-0${random.int(1, 9)}-${random.int(10, 28)}`, precision: "day" },
    tracks: [],
  };
  edition.tracks = album.tracks.map((track, index) => ({
    ...copyOf(seed, track, edition, index + 1),
    durationMs: track.durationMs + random.int(2_000, 45_000),
    isrc: `QZEMV25${random.int(10_000, 99_999)}`,
  }));
  return edition;
}

function compilation(
  seed: number,
  title: string,
  { full, various }: { full: Album[]; various: Artist },
): Album {
  const random = randomFrom(seed, "compilation", title);
  const album: Album = {
    id: idFrom(seed, "compilation", title),
    title,
    kind: "compilation",
    artist: various,
    release: releaseFrom(random),
    cover: coverFrom(seed, "compilation", title),
    tracks: [],
  };
  // First tracks are also singles, so that one recording is on three albums.
  const songs = random
    .shuffle(full.filter((_, index) => index % SINGLE_EVERY === 0))
    .slice(0, COMPILATION_TRACKS);
  album.tracks = songs.map(({ tracks }, index) => ({
    ...copyOf(seed, elementAt(tracks, 0), album, (index % FIRST_DISC_TRACKS) + 1),
    disc: index < FIRST_DISC_TRACKS ? 1 : 2,
  }));
  return album;
}

function copyOf(seed: number, track: Track, album: Album, number: number): Track {
  return { ...track, id: idFrom(seed, "again", album.id, track.id), album, number, original: track };
}
