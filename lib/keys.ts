/**
 * Names of what is kept: the browser's SWR keys, which are also the paths of the JSON API. No imports.
 * The server's cache keys live in `lib/data`, because they carry a user and the browser's never do.
 */

/** Entries a page of a playlist holds. Spotify's own most for `/playlists/{id}/items`. */
export const ENTRIES_PAGE = 50;

export const keys = {
  recent: "/api/v1/recent",
  /** Entries `page * ENTRIES_PAGE` and on. The snapshot makes the key change whenever the playlist does. */
  entries: (id: string, snapshot: string, page: number) =>
    `/api/v1/playlists/${id}/entries?snapshot=${encodeURIComponent(snapshot)}&offset=${page * ENTRIES_PAGE}`,
  /** All entries as a stream of JSON lines. */
  allEntries: (id: string, snapshot: string) =>
    `/api/v1/playlists/${id}/entries/all?snapshot=${encodeURIComponent(snapshot)}`,
} as const;
