import { MIME_TYPES } from "../../../export/formats";
import { exportQuery, libraryRecordsQuery, recordsQuery, savedQuery } from "../../params";
import { libraryPlaylistsResponse } from "../../schemas/library-playlists";
import { exportedFile, libraryRecordsResponse, playlistRecordsResponse } from "../../schemas/records";
import { playlist, record, SNAPSHOT } from "../examples";
import type { Operation } from "../operation";

const page = { offset: 0, total: 1, next: null, records: [record] };

const { id, name, description, isPublic, kind, total, snapshot, owner } = playlist;
const facts = { id, name, description, isPublic, kind, total, snapshot };
const listed = { ...facts, owner: owner.name, ownerId: owner.id };

export const recordOperations = {
  getPlaylistRecords: {
    method: "GET",
    path: "/playlists/{id}/records",
    group: "Playlist items",
    feature: "playlists",
    summary: "Returns items with every field, for backups: uncached, up to 100 from offset 0, then 50.",
    query: recordsQuery,
    answer: playlistRecordsResponse,
    errors: ["hidden"],
    examples: { query: { offset: 0 }, answer: { ...page, snapshot: SNAPSHOT } },
  },
  exportPlaylist: {
    method: "GET",
    path: "/playlists/{id}/export",
    group: "Playlist items",
    feature: "playlists",
    summary:
      "Returns a playlist as a file. Only for bearers, pages of this app and the address bar. One at a time.",
    query: exportQuery,
    answer: exportedFile,
    files: Object.values(MIME_TYPES),
    errors: ["hidden"],
    examples: { query: { format: "txt" }, answer: "The Ferrymen - Slow Harbour\n" },
  },
  getLibraryRecords: {
    method: "GET",
    path: "/library/records",
    group: "Library",
    feature: "library",
    summary: "Returns 50 saved items or followed artists with every field, for backups: uncached.",
    query: libraryRecordsQuery,
    answer: libraryRecordsResponse,
    examples: { query: { kind: "tracks", offset: 0 }, answer: { ...page, after: null } },
  },
  getLibraryPlaylists: {
    method: "GET",
    path: "/library/playlists",
    group: "Library",
    feature: "playlists",
    summary:
      "Returns 50 playlists with their snapshots, which tell whether a copy is still current: uncached.",
    query: savedQuery,
    answer: libraryPlaylistsResponse,
    examples: { query: { offset: 0 }, answer: { offset: 0, total: 1, next: null, playlists: [listed] } },
  },
} as const satisfies Record<string, Operation>;
