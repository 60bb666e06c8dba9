import type { Cache } from "swr";
import { apiPaths } from "@/lib/api/paths";
import type {
  ArtistView,
  EntriesView,
  ListedPlaylist,
  PageView,
  SavedAlbumView,
  SavedTrackView,
  SearchType,
  SearchView,
} from "@/lib/api/types";

/** The types that a tab holds, playlists first: of equally near names, they are what is most often looked for. */
export const CACHED_TYPES: readonly SearchType[] = ["playlist", "track", "artist", "album"];

const ENTRIES = /^\/api\/v1\/playlists\/[^/]+\/entries\?/;
const SAVED_TRACKS = apiPaths.savedTracks(0).replace(/\d+$/, "");
const SAVED_ALBUMS = apiPaths.savedAlbums(0).replace(/\d+$/, "");

function pageOf<T>(items: T[]): PageView<T> {
  return { offset: 0, total: items.length, items };
}

function uniqueBy<T>(items: T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

/** Returns what the cache holds under keys of one kind. The keys of this app tell the type of their values. */
function valuesOf<T>(cache: Cache, isWanted: (key: string) => boolean): T[] {
  const found: T[] = [];
  for (const key of cache.keys()) {
    const value: T | undefined = isWanted(key) ? cache.get(key)?.data : undefined;
    if (value !== undefined) found.push(value);
  }
  return found;
}

/**
 * Returns the music that this tab has loaded, in the form of search results: the playlists and artists given, and the songs and
 * albums of every list that was opened. Sends no request.
 */
export function cachedLibrary(cache: Cache, playlists: ListedPlaylist[], artists: ArtistView[]): SearchView {
  const entries = valuesOf<EntriesView>(cache, (key) => ENTRIES.test(key)).flatMap((page) => page.entries);
  const saved = valuesOf<PageView<SavedTrackView>>(cache, (key) => key.startsWith(SAVED_TRACKS));
  const albums = valuesOf<PageView<SavedAlbumView>>(cache, (key) => key.startsWith(SAVED_ALBUMS));
  const tracks = [
    ...saved.flatMap(({ items }) => items.map(({ track }) => track)),
    ...entries.flatMap(({ track }) => track ?? []),
  ];
  return {
    tracks: pageOf(uniqueBy(tracks, ({ url, title }) => url ?? title)),
    albums: pageOf(
      uniqueBy(
        albums.flatMap(({ items }) => items.map(({ album }) => album)),
        ({ id }) => id,
      ),
    ),
    artists: pageOf(artists),
    playlists: pageOf(playlists.map((playlist) => ({ ...playlist, snapshot: "" }))),
  };
}
