import {
  ALBUM_TRACKS_PAGE,
  type AlbumGroup,
  ARTIST_ALBUMS_PAGE,
  CHAPTERS_PAGE,
  ENTRIES_PAGE,
  EPISODES_PAGE,
  type LibraryRecordKind,
  SAVED_PAGE,
  SEARCH_PAGE,
  type SearchType,
  type TopRange,
} from "../spotify/constants";

/** Pages of this API are as large as those of Spotify. */
export {
  ALBUM_TRACKS_PAGE,
  ARTIST_ALBUMS_PAGE,
  CHAPTERS_PAGE,
  ENTRIES_PAGE,
  EPISODES_PAGE,
  SAVED_PAGE,
  SEARCH_PAGE,
};

/**
 * Paths of the JSON API, which are also the browser's SWR keys. No imports of server code.
 * The server's cache keys are in `lib/cache`, because they contain a user and the browser's never do.
 */

/** URIs per request. More would not fit into a URL that every proxy accepts. */
export const MAX_URIS = 100;
/** The most items that one `play` command names. */
export const MAX_PLAY_URIS = 100;

export const apiPaths = {
  recent: "/api/v1/recent",
  playlists: "/api/v1/playlists",
  top: (kind: "artists" | "tracks", range: TopRange) => `/api/v1/top/${kind}?range=${range}`,
  savedTracks: (page: number) => `/api/v1/library/tracks?offset=${page * SAVED_PAGE}`,
  savedAlbums: (page: number) => `/api/v1/library/albums?offset=${page * SAVED_PAGE}`,
  savedShows: (page: number) => `/api/v1/library/shows?offset=${page * SAVED_PAGE}`,
  savedEpisodes: (page: number) => `/api/v1/library/episodes?offset=${page * SAVED_PAGE}`,
  savedAudiobooks: (page: number) => `/api/v1/library/audiobooks?offset=${page * SAVED_PAGE}`,
  /** @param after `next` of the previous page; null for the first. */
  followedArtists: (after: string | null) =>
    `/api/v1/library/artists${after === null ? "" : `?after=${after}`}`,
  /** Playlists with their snapshots from an offset, past every cache. */
  libraryPlaylists: (offset: number) => `/api/v1/library/playlists?offset=${offset}`,
  /** For mutations. */
  library: "/api/v1/library",
  /** The same path for the same URIs in any order. */
  contains: (uris: readonly string[]) =>
    `/api/v1/library/contains?uris=${[...new Set(uris)].sort().join(",")}`,
  search: (text: string, types: readonly SearchType[], page: number) =>
    `/api/v1/search?${new URLSearchParams({ q: text, types: types.join(","), offset: `${page * SEARCH_PAGE}` })}`,
  player: "/api/v1/player",
  queue: "/api/v1/player/queue",
  devices: "/api/v1/player/devices",
  /** For mutations. */
  commands: "/api/v1/player/commands",
  artist: (id: string) => `/api/v1/artists/${id}`,
  /** @param group null for albums and singles. */
  artistAlbums: (id: string, group: AlbumGroup | null, page: number) =>
    `/api/v1/artists/${id}/albums?${group ? `group=${group}&` : ""}offset=${page * ARTIST_ALBUMS_PAGE}`,
  album: (id: string) => `/api/v1/albums/${id}`,
  albumTracks: (id: string, page: number) => `/api/v1/albums/${id}/tracks?offset=${page * ALBUM_TRACKS_PAGE}`,
  showEpisodes: (id: string, page: number) => `/api/v1/shows/${id}/episodes?offset=${page * EPISODES_PAGE}`,
  chapters: (id: string, page: number) => `/api/v1/audiobooks/${id}/chapters?offset=${page * CHAPTERS_PAGE}`,
  /** Items from `page * ENTRIES_PAGE`. The snapshot changes the key whenever the playlist changes. */
  entries: (id: string, snapshot: string, page: number) =>
    `/api/v1/playlists/${id}/entries?snapshot=${encodeURIComponent(snapshot)}&offset=${page * ENTRIES_PAGE}`,
  /** All items as a stream of JSON lines. */
  allEntries: (id: string, snapshot: string) =>
    `/api/v1/playlists/${id}/entries/all?snapshot=${encodeURIComponent(snapshot)}`,
  /** Records of a playlist from an offset, past every cache. */
  playlistRecords: (id: string, offset: number) => `/api/v1/playlists/${id}/records?offset=${offset}`,
  /** Records of a list of the library. @param after for artists, `after` of the previous page. */
  libraryRecords: (kind: LibraryRecordKind, offset: number, after: string | null = null) =>
    `/api/v1/library/records?kind=${kind}&offset=${offset}${after === null ? "" : `&after=${after}`}`,
  /** For mutations. */
  playlist: (id: string) => `/api/v1/playlists/${id}`,
  /** For mutations. */
  cover: (id: string) => `/api/v1/playlists/${id}/cover`,
  /** The current playlist, not the cached one. */
  playlistNow: (id: string) => `/api/v1/playlists/${id}?fresh=1`,
  entriesOf: (id: string) => `/api/v1/playlists/${id}/entries`,
  /** Not paths: SWR keys of the optimistic state and the details of a playlist in this tab. */
  edition: (id: string) => `edition:${id}`,
  details: (id: string) => `details:${id}`,
} as const;
