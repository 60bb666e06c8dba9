import { apiPaths } from "../api/paths";
import type { LibraryPlaylistsView, LibraryRecordsView, PlaylistRecordsView } from "../api/types";
import { fetcher } from "../client/api-client";
import type { SavedKind } from "./library-types";

/** The reads of a sync. The server caches none of them. */
export type LibraryApi = {
  /** Returns 50 playlists with their snapshots. */
  playlists: (offset: number, signal: AbortSignal) => Promise<LibraryPlaylistsView>;
  /** Returns records of a playlist: up to 100 from offset 0, 50 from any other. */
  playlistRecords: (id: string, offset: number, signal: AbortSignal) => Promise<PlaylistRecordsView>;
  /** Returns 50 records of saved items. @param after for artists, `after` of the previous page. */
  savedRecords: (
    kind: SavedKind,
    page: { offset: number; after: string | null },
    signal: AbortSignal,
  ) => Promise<LibraryRecordsView>;
};

/** The reads, over the app's JSON API. */
export const libraryApi: LibraryApi = {
  playlists: (offset, signal) => fetcher(apiPaths.libraryPlaylists(offset), { signal }),
  playlistRecords: (id, offset, signal) => fetcher(apiPaths.playlistRecords(id, offset), { signal }),
  savedRecords: (kind, { offset, after }, signal) =>
    fetcher(apiPaths.libraryRecords(kind, offset, after), { signal }),
};
