const BY_FIRST = new Map([
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

const OF_ONES_OWN = new Map([
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

/**
 * Which of Spotify's quota buckets a path below `/v1` is taken to fall into. Spotify names none; those that were seen are
 * one a kind of endpoint, with the albums of an artist apart (platform sheet section 6).
 */
export function bucketOf(path: string): string {
  const [, first = "", second, third] = path.split("/");
  if (first === "me") return second === undefined ? "profile" : (OF_ONES_OWN.get(second) ?? "other");
  if (first === "artists" && third === "albums") return "artist-albums";
  return BY_FIRST.get(first) ?? "other";
}

/** A path without its ids: the kind of call. */
export function endpointOf(path: string): string {
  return path.replace(/\/[0-9A-Za-z]{22}(?=\/|$)/g, "/{id}");
}
