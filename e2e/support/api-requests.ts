import type { operations } from "../../lib/api/openapi/operations";

/** Data of the calling account for the sample requests. `snapshot` returns the current one. */
export type ApiFixtures = {
  playlist: string;
  snapshot: () => Promise<string>;
  tracks: string[];
  artist: string;
  album: string;
  show: string;
  episode: string;
  audiobook: string;
  device: string;
  /** Goes through Spotify's consent page for a front end. @returns the body for `/auth/callback`. */
  begin: () => Promise<unknown>;
};

/** A browser with a cookie, one without, and a front end on another origin with a bearer. */
export type Caller = "visitor" | "stranger" | "frontEnd";

/** The id in the path, the query and the body. */
export type ApiRequest = { id?: string; query?: Record<string, string>; body?: unknown };

type Sample = {
  /** The caller; by default the visitor. */
  by?: Caller;
  /** A request that succeeds as described. */
  good: (fixtures: ApiFixtures) => ApiRequest | Promise<ApiRequest>;
  /** A request that fails, sent before the good one, and its error code. */
  bad: (fixtures: ApiFixtures) => ApiRequest;
  code: string;
  /** The caller of the bad request, if it is another. */
  badBy?: Caller;
};

const UNKNOWN_ID = "0000000000000000000000";

const withoutSession: Sample = { good: () => ({}), bad: () => ({}), code: "unauthorized", badBy: "stranger" };

const byOffset: Sample = {
  good: () => ({}),
  bad: () => ({ query: { offset: "7" } }),
  code: "bad_request",
};

const byRange: Sample = {
  good: () => ({ query: { range: "long_term" } }),
  bad: () => ({ query: { range: "ever" } }),
  code: "bad_request",
};

/** The name of an API operation. */
export type OperationName = keyof typeof operations;

/** Samples of every API operation. The test sends them in this order. */
export const samples: Record<OperationName, Sample> = {
  getAuth: { good: () => ({}), bad: () => ({ query: { mode: "by letter" } }), code: "bad_mode" },
  getSession: withoutSession,
  finishAuth: {
    by: "frontEnd",
    good: async ({ begin }) => ({ body: await begin() }),
    bad: () => ({ body: { error: "access_denied" } }),
    code: "access_denied",
  },
  renewBearer: {
    by: "frontEnd",
    good: () => ({ body: {} }),
    bad: () => ({ body: {} }),
    code: "invalid_bearer",
    badBy: "visitor",
  },
  logOut: { by: "frontEnd", good: () => ({ body: {} }), bad: () => ({ body: [] }), code: "bad_request" },
  getProfile: withoutSession,
  getRecent: withoutSession,
  getTopArtists: byRange,
  getTopTracks: byRange,
  getPlaylists: withoutSession,
  getPlaylist: {
    good: ({ playlist: id }) => ({ id }),
    bad: () => ({ id: UNKNOWN_ID }),
    code: "not_found",
  },
  createPlaylist: {
    good: () => ({ body: { name: "Sunday" } }),
    bad: () => ({ body: { name: " " } }),
    code: "bad_request",
  },
  editPlaylist: {
    good: ({ playlist: id }) => ({ id, body: { description: "Slow and soft" } }),
    bad: () => ({ id: "none", body: { name: "Monday" } }),
    code: "not_found",
  },
  setCover: {
    good: ({ playlist: id }) => ({ id, body: { jpeg: "/9j/2Q==" } }),
    bad: ({ playlist: id }) => ({ id, body: { jpeg: "iVBORw0KGgo=" } }),
    code: "bad_request",
  },
  addEntries: {
    good: ({ playlist: id, tracks }) => ({ id, body: { uris: tracks, position: 0 } }),
    bad: ({ playlist: id }) => ({ id, body: { uris: ["spotify:user:me"] } }),
    code: "bad_request",
  },
  moveEntries: {
    good: async ({ playlist: id, snapshot }) => ({
      id,
      body: { from: 1, before: 0, snapshot: await snapshot() },
    }),
    bad: ({ playlist: id }) => ({ id, body: { from: 1, before: 0, snapshot: "another" } }),
    code: "changed",
  },
  replaceEntries: {
    good: async ({ playlist: id, snapshot, tracks }) => ({
      id,
      body: { uris: tracks, snapshot: await snapshot() },
    }),
    bad: ({ playlist: id }) => ({ id, body: { uris: ["spotify:track:short"], snapshot: "another" } }),
    code: "bad_request",
  },
  removeEntries: {
    good: async ({ playlist: id, snapshot, tracks }) => ({
      id,
      body: { uris: tracks.slice(0, 1), snapshot: await snapshot() },
    }),
    bad: ({ playlist: id }) => ({ id, body: { uris: [], snapshot: "another" } }),
    code: "bad_request",
  },
  getEntries: {
    good: async ({ playlist: id, snapshot }) => ({ id, query: { snapshot: await snapshot(), offset: "0" } }),
    bad: ({ playlist: id }) => ({ id, query: { snapshot: "another", offset: "0" } }),
    code: "changed",
  },
  getAllEntries: {
    good: async ({ playlist: id, snapshot }) => ({ id, query: { snapshot: await snapshot() } }),
    bad: () => ({ id: UNKNOWN_ID, query: { snapshot: "any" } }),
    code: "not_found",
  },
  getPlaylistRecords: {
    good: ({ playlist: id }) => ({ id }),
    bad: ({ playlist: id }) => ({ id, query: { offset: "7" } }),
    code: "bad_request",
  },
  exportPlaylist: {
    good: ({ playlist: id }) => ({ id, query: { format: "xspf" } }),
    bad: ({ playlist: id }) => ({ id, query: { format: "pdf" } }),
    code: "bad_request",
  },
  getLibraryRecords: {
    good: () => ({ query: { kind: "artists" } }),
    bad: () => ({ query: { kind: "playlists" } }),
    code: "bad_request",
  },
  getLibraryPlaylists: byOffset,
  getSavedTracks: byOffset,
  getSavedAlbums: byOffset,
  getSavedShows: byOffset,
  getSavedEpisodes: byOffset,
  getSavedAudiobooks: byOffset,
  getFollowedArtists: { good: () => ({}), bad: () => ({ query: { after: "x" } }), code: "bad_request" },
  getContains: {
    good: ({ tracks }) => ({ query: { uris: tracks.join(",") } }),
    bad: () => ({ query: { uris: "spotify:user:me" } }),
    code: "bad_request",
  },
  saveToLibrary: {
    good: ({ tracks }) => ({ body: { uris: tracks } }),
    bad: () => ({ body: { uris: ["spotify:track:short"] } }),
    code: "bad_request",
  },
  removeFromLibrary: {
    good: ({ tracks }) => ({ body: { uris: tracks } }),
    bad: () => ({ body: {} }),
    code: "bad_request",
  },
  search: {
    good: () => ({ query: { q: "a", types: "track,artist,album,playlist,show,episode,audiobook" } }),
    bad: () => ({ query: { q: " " } }),
    code: "bad_request",
  },
  getArtist: { good: ({ artist: id }) => ({ id }), bad: () => ({ id: "none" }), code: "not_found" },
  getArtistAlbums: {
    good: ({ artist: id }) => ({ id }),
    bad: ({ artist: id }) => ({ id, query: { offset: "7" } }),
    code: "bad_request",
  },
  getAlbum: { good: ({ album: id }) => ({ id }), bad: () => ({ id: UNKNOWN_ID }), code: "not_found" },
  getAlbumTracks: {
    good: ({ album: id }) => ({ id }),
    bad: ({ album: id }) => ({ id, query: { offset: "7" } }),
    code: "bad_request",
  },
  getTrack: {
    good: ({ tracks }) => ({ id: tracks[0]?.split(":")[2] }),
    bad: () => ({ id: "none" }),
    code: "not_found",
  },
  getShow: { good: ({ show: id }) => ({ id }), bad: () => ({ id: UNKNOWN_ID }), code: "not_found" },
  getShowEpisodes: {
    good: ({ show: id }) => ({ id }),
    bad: ({ show: id }) => ({ id, query: { offset: "7" } }),
    code: "bad_request",
  },
  getEpisode: { good: ({ episode: id }) => ({ id }), bad: () => ({ id: "none" }), code: "not_found" },
  getAudiobook: { good: ({ audiobook: id }) => ({ id }), bad: () => ({ id: UNKNOWN_ID }), code: "not_found" },
  getAudiobookChapters: {
    good: ({ audiobook: id }) => ({ id }),
    bad: ({ audiobook: id }) => ({ id, query: { offset: "7" } }),
    code: "bad_request",
  },
  tellPlayer: {
    good: ({ device: deviceId, tracks }) => ({ body: { command: "play", uris: tracks, deviceId } }),
    bad: () => ({ body: { command: "pause" } }),
    code: "no_active_device",
  },
  getPlayer: withoutSession,
  getQueue: withoutSession,
  getDevices: withoutSession,
};
