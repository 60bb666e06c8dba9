/** "kept" = in every profile; "old" = removed in Development Mode; "extended" = removed from all others in Nov 2024. */
export type Group = "kept" | "old" | "extended";

/**
 * An endpoint as in the table, and a request that should succeed where the endpoint exists. `placeholders.ts` fills in
 * `{…}` in path, query and body. A string body is an image.
 */
export type Endpoint = { group: Group; method: string; path: string; query?: string; body?: unknown };

const TYPES = ["tracks", "albums", "episodes", "shows", "audiobooks"];
const WORKS = [...TYPES, "artists", "chapters"];
const KINDS = ["track", "album", "episode", "show", "audiobook"];
// The smallest body that passes as a JPEG.
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xd9]).toString("base64");

type Rest = { query?: string; body?: unknown };
type Row = [method: string, path: string, rest?: Rest];

function group(name: Group, rows: Row[]): Endpoint[] {
  return rows.map(([method, path, rest]) => ({ group: name, method, path, ...rest }));
}

const uris = "uris={track}";
const fill: Rest = { body: { uris: ["{track}"] } };

// In the order of the platform documentation. Requests that create or play something precede those that need it.
const KEPT = group("kept", [
  ["GET", "/me"],
  ["GET", "/me/top/artists"],
  ["GET", "/me/top/tracks"],
  ["GET", "/me/following", { query: "type=artist" }],
  ...TYPES.map((path): Row => ["GET", `/me/${path}`]),
  ["PUT", "/me/library", { query: uris }],
  ["GET", "/me/library/contains", { query: uris }],
  ["DELETE", "/me/library", { query: uris }],
  ["GET", "/me/playlists"],
  ["POST", "/me/playlists", { body: { name: "Covered" } }],
  ["GET", "/playlists/{id}"],
  ["PUT", "/playlists/{id}", { body: { description: "Covered" } }],
  ["GET", "/playlists/{id}/items"],
  ["POST", "/playlists/{id}/items", fill],
  ["PUT", "/playlists/{id}/items", { body: { range_start: 0, insert_before: 2 } }],
  ["DELETE", "/playlists/{id}/items", { body: { items: [{ uri: "{track}" }] } }],
  ["GET", "/playlists/{id}/images"],
  ["PUT", "/playlists/{id}/images", { body: JPEG }],
  ["PUT", "/me/player", { body: { device_ids: ["{device}"], play: true } }],
  ["GET", "/me/player"],
  ["GET", "/me/player/devices"],
  ["GET", "/me/player/currently-playing"],
  ["GET", "/me/player/recently-played"],
  ["PUT", "/me/player/play", { body: { context_uri: "spotify:album:{albumId}" } }],
  ["GET", "/me/player/queue"],
  ["POST", "/me/player/next"],
  ["POST", "/me/player/previous"],
  ["POST", "/me/player/queue", { query: "uri={track}" }],
  ["PUT", "/me/player/seek", { query: "position_ms=1000" }],
  ["PUT", "/me/player/repeat", { query: "state=off" }],
  ["PUT", "/me/player/volume", { query: "volume_percent=40" }],
  ["PUT", "/me/player/shuffle", { query: "state=true" }],
  ["PUT", "/me/player/pause"],
  ...WORKS.map((path): Row => ["GET", `/${path}/{id}`]),
  ["GET", "/albums/{id}/tracks"],
  ["GET", "/artists/{id}/albums"],
  ["GET", "/shows/{id}/episodes"],
  ["GET", "/audiobooks/{id}/chapters"],
  ["GET", "/search", { query: "q=a&type=track" }],
]);

const OLD = group("old", [
  ["GET", "/playlists/{id}/tracks"],
  ["POST", "/playlists/{id}/tracks", fill],
  ["PUT", "/playlists/{id}/tracks", { body: { range_start: 0, insert_before: 2 } }],
  ["DELETE", "/playlists/{id}/tracks", { body: { tracks: [{ uri: "{track}" }] } }],
  ["POST", "/users/{id}/playlists", { body: { name: "Covered" } }],
  ...TYPES.flatMap((path, index): Row[] => [
    ["PUT", `/me/${path}`, { query: `ids={${KINDS[index]}Id}` }],
    ["GET", `/me/${path}/contains`, { query: `ids={${KINDS[index]}Id}` }],
    ["DELETE", `/me/${path}`, { query: `ids={${KINDS[index]}Id}` }],
  ]),
  ["PUT", "/me/following", { query: "type=artist&ids={artistId}" }],
  ["GET", "/me/following/contains", { query: "type=artist&ids={artistId}" }],
  ["DELETE", "/me/following", { query: "type=artist&ids={artistId}" }],
  ["PUT", "/playlists/{id}/followers"],
  ["GET", "/playlists/{id}/followers/contains"],
  ["DELETE", "/playlists/{id}/followers"],
  ...WORKS.map((path): Row => ["GET", `/${path}`, { query: `ids={${path.slice(0, -1)}Id}` }]),
  ["GET", "/users/{id}"],
  ["GET", "/users/{id}/playlists"],
  ["GET", "/artists/{id}/top-tracks"],
  ["GET", "/browse/new-releases"],
  ["GET", "/browse/categories"],
  ["GET", "/browse/categories/{id}"],
  ["GET", "/markets"],
]);

const EXTENDED = group("extended", [
  ["GET", "/recommendations", { query: "seed_artists={artistId}" }],
  ["GET", "/recommendations/available-genre-seeds"],
  ["GET", "/audio-features", { query: "ids={trackId}" }],
  ["GET", "/audio-features/{id}"],
  ["GET", "/audio-analysis/{id}"],
  ["GET", "/artists/{id}/related-artists"],
  ["GET", "/browse/featured-playlists"],
  ["GET", "/browse/categories/{id}/playlists"],
]);

/** All endpoints of the platform that an app can call. */
export const ENDPOINTS: readonly Endpoint[] = [...KEPT, ...OLD, ...EXTENDED];
