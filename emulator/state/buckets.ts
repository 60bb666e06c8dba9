import type { Bucket } from "./limit-settings";

const BUCKET_BY_RESOURCE: ReadonlyMap<string, Bucket> = new Map([
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

const BUCKET_BY_ME_RESOURCE: ReadonlyMap<string, Bucket> = new Map([
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

/** Returns the quota bucket of a Web API path such as `/v1/artists/{id}/albums`. */
export function bucketOf(path: string): Bucket {
  const [, , first = "", second, third] = path.split("/");
  if (first === "me")
    return second === undefined ? "profile" : (BUCKET_BY_ME_RESOURCE.get(second) ?? "other");
  if (first === "users") return third === "playlists" ? "playlists" : "profile";
  if (first === "artists" && third === "albums") return "artist-albums";
  return BUCKET_BY_RESOURCE.get(first) ?? "other";
}
