import type { operations } from "../../lib/api/openapi/operations";

/** What the samples are about: things of the account that asks, and what they are like at this moment. */
export type ApiFixtures = {
  playlist: string;
  snapshot: () => Promise<string>;
  tracks: string[];
  artist: string;
  album: string;
  device: string;
  /** Goes to Spotify and back for a front end. @returns what it posts then. */
  begin: () => Promise<unknown>;
};

/** A browser with a cookie, one without, and a front end of another origin with a bearer. */
export type Caller = "visitor" | "stranger" | "frontEnd";

/** What stands in the path, in the query and in the body. */
export type ApiRequest = { id?: string; query?: Record<string, string>; body?: unknown };

type Sample = {
  /** Who asks; the visitor where nobody is named. */
  by?: Caller;
  /** A request that is answered as described. */
  good: (world: ApiFixtures) => ApiRequest | Promise<ApiRequest>;
  /** One that fails, asked for before the other, and the code it fails with. */
  bad: (world: ApiFixtures) => ApiRequest;
  code: string;
  /** Who asks for that, if it is another. */
  badBy?: Caller;
};

const NOBODYS = "0000000000000000000000";

const forStrangers: Sample = { good: () => ({}), bad: () => ({}), code: "unauthorized", badBy: "stranger" };

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

/** The name of one of our operations. */
export type OperationName = keyof typeof operations;

/** For each operation of the API. They are asked for in this order. */
export const samples: Record<OperationName, Sample> = {
  getAuth: { good: () => ({}), bad: () => ({ query: { mode: "by letter" } }), code: "bad_mode" },
  getSession: forStrangers,
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
  getProfile: forStrangers,
  getRecent: forStrangers,
  getTopArtists: byRange,
  getTopTracks: byRange,
  getPlaylists: forStrangers,
  getPlaylist: {
    good: ({ playlist: id }) => ({ id }),
    bad: () => ({ id: NOBODYS }),
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
    bad: () => ({ id: NOBODYS, query: { snapshot: "any" } }),
    code: "not_found",
  },
  getSavedTracks: byOffset,
  getSavedAlbums: byOffset,
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
  getAlbum: { good: ({ album: id }) => ({ id }), bad: () => ({ id: NOBODYS }), code: "not_found" },
  getAlbumTracks: {
    good: ({ album: id }) => ({ id }),
    bad: ({ album: id }) => ({ id, query: { offset: "7" } }),
    code: "bad_request",
  },
  tellPlayer: {
    good: ({ device: deviceId, tracks }) => ({ body: { command: "play", uris: tracks, deviceId } }),
    bad: () => ({ body: { command: "pause" } }),
    code: "no_active_device",
  },
  getPlayer: forStrangers,
  getQueue: forStrangers,
  getDevices: forStrangers,
};
