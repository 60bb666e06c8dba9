import type { Bucket } from "./limit-settings";

const BY_FIRST: ReadonlyMap<string, Bucket> = new Map([
  ["playlists", "playlists"],
  ["search", "search"],
  ["albums", "albums"],
  ["artists", "artists"],
  ["tracks", "tracks"],
  ["shows", "shows"],
  ["episodes", "shows"],
  ["audiobooks", "shows"],
  ["chapters", "shows"],
]);

const BY_SECOND: ReadonlyMap<string, Bucket> = new Map([
  ["playlists", "playlists"],
  ["player", "player"],
  ["top", "top"],
  ["library", "library"],
  ["following", "library"],
  ["tracks", "library"],
  ["albums", "library"],
  ["episodes", "library"],
  ["shows", "library"],
  ["audiobooks", "library"],
]);

/** The quota bucket of a Web API path such as `/v1/artists/{id}/albums`. */
export function bucketOf(path: string): Bucket {
  const [, , first = "", second, third] = path.split("/");
  if (first === "me") return second === undefined ? "profile" : (BY_SECOND.get(second) ?? "other");
  if (first === "users") return third === "playlists" ? "playlists" : "profile";
  if (first === "artists" && third === "albums") return "artist-albums";
  return BY_FIRST.get(first) ?? "other";
}
