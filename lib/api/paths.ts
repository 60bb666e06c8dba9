import type { AlbumGroup, SearchType, TopRange } from "./types";

/**
 * Names of what is kept: the browser's SWR keys, which are also the paths of the JSON API. No imports but of types.
 * The server's cache keys live in `lib/data`, because they carry a user and the browser's never do.
 */

/** Entries a page of a playlist holds. Spotify's own most for `/playlists/{id}/items`. */
export const ENTRIES_PAGE = 50;

/** Places a part of a list has, each as many as Spotify gives at once. */
export const SAVED_PAGE = 50;
export const ARTIST_ALBUMS_PAGE = 10;
export const ALBUM_TRACKS_PAGE = 50;
export const SEARCH_PAGE = 10;

/** URIs one request may ask about. More would not fit into an address that every proxy lets through. */
export const MOST_URIS = 100;

export const apiPaths = {
  recent: "/api/v1/recent",
  playlists: "/api/v1/playlists",
  top: (kind: "artists" | "tracks", range: TopRange) => `/api/v1/top/${kind}?range=${range}`,
  savedTracks: (page: number) => `/api/v1/library/tracks?offset=${page * SAVED_PAGE}`,
  savedAlbums: (page: number) => `/api/v1/library/albums?offset=${page * SAVED_PAGE}`,
  /** @param after `next` of the part before; null for the first. */
  followedArtists: (after: string | null) =>
    `/api/v1/library/artists${after === null ? "" : `?after=${after}`}`,
  /** Not read, but changed. */
  library: "/api/v1/library",
  /** The same for the same things, in whatever order. */
  contains: (uris: readonly string[]) =>
    `/api/v1/library/contains?uris=${[...new Set(uris)].sort().join(",")}`,
  search: (text: string, types: readonly SearchType[], page: number) =>
    `/api/v1/search?${new URLSearchParams({ q: text, types: types.join(","), offset: `${page * SEARCH_PAGE}` })}`,
  player: "/api/v1/player",
  queue: "/api/v1/player/queue",
  devices: "/api/v1/player/devices",
  /** Not read, but told. */
  commands: "/api/v1/player/commands",
  artist: (id: string) => `/api/v1/artists/${id}`,
  /** @param group null for albums and singles. */
  artistAlbums: (id: string, group: AlbumGroup | null, page: number) =>
    `/api/v1/artists/${id}/albums?${group ? `group=${group}&` : ""}offset=${page * ARTIST_ALBUMS_PAGE}`,
  album: (id: string) => `/api/v1/albums/${id}`,
  albumTracks: (id: string, page: number) => `/api/v1/albums/${id}/tracks?offset=${page * ALBUM_TRACKS_PAGE}`,
  /** Entries `page * ENTRIES_PAGE` and on. The snapshot makes the key change whenever the playlist does. */
  entries: (id: string, snapshot: string, page: number) =>
    `/api/v1/playlists/${id}/entries?snapshot=${encodeURIComponent(snapshot)}&offset=${page * ENTRIES_PAGE}`,
  /** All entries as a stream of JSON lines. */
  allEntries: (id: string, snapshot: string) =>
    `/api/v1/playlists/${id}/entries/all?snapshot=${encodeURIComponent(snapshot)}`,
  /** Not read, but told. */
  playlist: (id: string) => `/api/v1/playlists/${id}`,
  /** As it is now, not as it was kept. */
  playlistNow: (id: string) => `/api/v1/playlists/${id}?fresh=1`,
  entriesOf: (id: string) => `/api/v1/playlists/${id}/entries`,
  /** Neither: how a playlist that was changed here stands for this tab, and what is said of it. */
  edition: (id: string) => `edition:${id}`,
  details: (id: string) => `details:${id}`,
} as const;
