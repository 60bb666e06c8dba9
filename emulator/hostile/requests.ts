import type { Random } from "../library/random";

/** A request that nobody who means well would send. */
export type HostileRequest = { path: string; init: RequestInit };

const METHODS = [
  "GET",
  "GET",
  "GET",
  "GET",
  "POST",
  "PUT",
  "DELETE",
  "PATCH",
  "OPTIONS",
  "HEAD",
  "PROPFIND",
  "QUERY",
];
const PLACES = [
  "/authorize",
  "/api/token",
  "/account/apps",
  "/images/rings/x-64.svg",
  "/images/%ff/%00-640.svg",
  "/v1/me",
  "/v1/me/playlists",
  "/v1/me/tracks",
  "/v1/me/albums",
  "/v1/me/following",
  "/v1/me/library",
  "/v1/me/library/contains",
  "/v1/me/top/tracks",
  "/v1/me/top/artists",
  "/v1/me/player",
  "/v1/me/player/play",
  "/v1/me/player/queue",
  "/v1/me/player/seek",
  "/v1/me/player/volume",
  "/v1/me/player/recently-played",
  "/v1/search",
  "/v1/playlists/ID",
  "/v1/playlists/ID/items",
  "/v1/playlists/ID/tracks",
  "/v1/playlists/ID/images",
  "/v1/users/ID",
  "/v1/users/ID/playlists",
  "/v1/albums/ID",
  "/v1/albums/ID/tracks",
  "/v1/artists/ID",
  "/v1/artists/ID/albums",
  "/v1/artists/ID/top-tracks",
  "/v1/tracks/ID",
  "/v1/tracks",
  "/v1/episodes/ID",
  "/v1/shows/ID/episodes",
  "/v1/audiobooks/ID/chapters",
  "/v1/chapters/ID",
  "/v1/browse/new-releases",
  "/v1/markets",
  "/v1//..//me",
];
const NAMES = [
  "limit",
  "offset",
  "ids",
  "uris",
  "q",
  "type",
  "market",
  "fields",
  "before",
  "after",
  "time_range",
  "additional_types",
  "include_groups",
  "device_id",
  "position_ms",
  "volume_percent",
  "state",
  "client_id",
  "redirect_uri",
  "response_type",
  "scope",
  "code_challenge",
];
const VALUES = [
  "",
  "0",
  "-1",
  "1e9",
  "50",
  "100000",
  "9007199254740993",
  "NaN",
  "true",
  "%",
  "%00",
  "%ff%fe",
  "%F0%9F%8E%B5",
  "%2e%2e%2f",
  "__proto__",
  "constructor",
  "toString",
  "track",
  "album,track,artist,playlist",
  "items(track(name,href,album(name,href)))",
  "items((((((",
  "spotify:track:",
  "spotify:track:ID",
  "spotify:album:ID,spotify:artist:ID,spotify:playlist:ID",
  "ID",
  "spotify:playlist:__proto__",
  "null",
  "[object Object]",
  "';--",
  "http://127.0.0.1:3000/api/auth/callback/spotify",
  "tonearm-demo",
];
const BODIES = [
  "",
  "{",
  "[]",
  "null",
  "0",
  '"text"',
  "{}",
  '{"__proto__":{"a":1}}',
  '{"uris":"spotify:track:x"}',
  '{"uris":[null,1,{}]}',
  '{"items":[{"uri":5}]}',
  '{"range_start":-1,"insert_before":1e99}',
  '{"name":{"a":[]},"public":"yes"}',
  '{"device_ids":[{}],"play":1}',
  '{"position_ms":"x","offset":{"position":-5}}',
  '{"uris":["spotify:track:ID","spotify:episode:ID"],"position":1}',
  '{"items":[{"uri":"spotify:track:ID"}]}',
  '{"range_start":1,"insert_before":0,"range_length":2}',
  '{"name":"Named by chance","public":true,"description":"ID"}',
  '{"context_uri":"spotify:playlist:ID","offset":{"position":3}}',
  '{"ids":["ID"]}',
  "grant_type=refresh_token&refresh_token=%",
  "grant_type=authorization_code&code=%00&grant_type=x",
  "transaction=x&account=__proto__&decision=agree",
  "account=constructor&client=toString",
  "\u0000\u0001",
];
const TYPES = [
  "application/json",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  "multipart/form-data; boundary=x",
  "image/jpeg",
  "text/plain",
  "nonsense",
];

/** Makes one request by chance. `ids` are ids that exist, `tokens` access tokens that are good. */
export function hostileRequest(
  random: Random,
  ids: readonly string[],
  tokens: readonly string[],
): HostileRequest {
  const method = random.pick(METHODS);
  const named = (text: string) => text.replaceAll("ID", idFrom(random, ids));
  const place = named(random.pick(PLACES));
  const headers: Record<string, string> = { "content-type": random.pick(TYPES) };
  const authorization = authorizationFrom(random, tokens);
  if (authorization !== "") headers.authorization = authorization;
  const body = method === "GET" || method === "HEAD" ? undefined : named(bodyFrom(random));
  return { path: `${place}?${named(queryFrom(random))}`, init: { method, headers, body } };
}

function idFrom(random: Random, ids: readonly string[]): string {
  if (random.chance(0.6)) return random.pick(ids);
  return random.pick(["x", "%2f", "%", "a".repeat(22), "__proto__", "0".repeat(1_000), "spotify:track:x"]);
}

function queryFrom(random: Random): string {
  const pairs = Array.from({ length: random.int(0, 4) }, () => `${random.pick(NAMES)}=${valueFrom(random)}`);
  return pairs.join("&");
}

function valueFrom(random: Random): string {
  return random.chance(0.05) ? random.pick(VALUES).repeat(300) : random.pick(VALUES);
}

function bodyFrom(random: Random): string {
  return random.chance(0.01) ? `{"x":"${"y".repeat(200_000)}"}` : random.pick(BODIES);
}

function authorizationFrom(random: Random, tokens: readonly string[]): string {
  if (random.chance(0.7)) return `Bearer ${random.pick(tokens)}`;
  return random.pick([
    "",
    "Bearer",
    "Bearer x",
    "Basic",
    "Basic %%%",
    "Basic OnNlY3JldA==",
    "Digest x",
    "x".repeat(5_000),
  ]);
}
