import type { Audiobook, Chapter } from "./audiobooks";
import type { Album, Artist, Catalogue, Track } from "./catalog";
import { byId, groupBy, lazily } from "./indexes";
import type { Episode, Show } from "./shows";

/** Looks up works by id and by relation, each in constant time. */
export type CatalogIndex = {
  track(id: string): Track | undefined;
  album(id: string): Album | undefined;
  artist(id: string): Artist | undefined;
  show(id: string): Show | undefined;
  episode(id: string): Episode | undefined;
  audiobook(id: string): Audiobook | undefined;
  chapter(id: string): Chapter | undefined;
  /** All albums of an artist, in the order of the catalogue. */
  albumsOf(artist: Artist): readonly Album[];
  /** Albums of other artists that include a track of this artist. */
  appearancesOf(artist: Artist): readonly Album[];
  /** All tracks with the same recording. */
  recordings(isrc: string): readonly Track[];
  /** All albums, newest first. */
  newest(): readonly Album[];
};

/** Returns the index of a catalogue. Each part is built on first use, so that the start stays fast. */
export function createCatalogIndex(catalogue: Catalogue): CatalogIndex {
  const allAlbums = lazily(() => [...catalogue.albums, ...catalogue.reissues, catalogue.long]);
  const allTracks = lazily(() => allAlbums().flatMap((album) => album.tracks));
  const tracks = lazily(() => byId(allTracks()));
  const albums = lazily(() => byId(allAlbums()));
  const artists = lazily(() => byId([...catalogue.artists, catalogue.various]));
  const shows = lazily(() => byId(catalogue.shows));
  const episodes = lazily(() => byId(catalogue.shows.flatMap((show) => show.episodes)));
  const books = lazily(() => byId(catalogue.audiobooks));
  const chapters = lazily(() => byId(catalogue.audiobooks.flatMap((book) => book.chapters)));
  const discographies = lazily(() => groupBy(allAlbums(), ({ artist }) => artist.id));
  const guests = lazily(() => appearances(allAlbums()));
  const recordings = lazily(() => groupBy(allTracks(), ({ isrc }) => isrc));
  const newest = lazily(() => allAlbums().toSorted((a, b) => b.release.date.localeCompare(a.release.date)));
  return {
    newest,
    track: (id) => tracks().get(id),
    album: (id) => albums().get(id),
    artist: (id) => artists().get(id),
    show: (id) => shows().get(id),
    episode: (id) => episodes().get(id),
    audiobook: (id) => books().get(id),
    chapter: (id) => chapters().get(id),
    albumsOf: ({ id }) => discographies().get(id) ?? [],
    appearancesOf: ({ id }) => guests().get(id) ?? [],
    recordings: (isrc) => recordings().get(isrc) ?? [],
  };
}

function appearances(albums: readonly Album[]): Map<string, Album[]> {
  const found = new Map<string, Set<Album>>();
  for (const album of albums) {
    for (const artist of album.tracks.flatMap(({ artists }) => artists)) {
      if (artist === album.artist) continue;
      const known = found.get(artist.id) ?? new Set();
      found.set(artist.id, known.add(album));
    }
  }
  return new Map([...found].map(([id, records]) => [id, [...records]]));
}
