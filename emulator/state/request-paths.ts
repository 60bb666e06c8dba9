const RESOURCES = new Set([
  "playlists",
  "artists",
  "albums",
  "tracks",
  "users",
  "episodes",
  "shows",
  "audiobooks",
  "chapters",
]);
const SECRET_PARAMETERS = ["code", "state", "code_challenge", "access_token", "refresh_token"];

/** A path with `{id}` in the place of ids, to count by: `/v1/playlists/{id}/items`. */
export function patternOf(path: string): string {
  const parts = path.split("/");
  const isIdAt = (index: number) => RESOURCES.has(parts[index - 1] ?? "") && parts[index - 2] === "v1";
  return parts.map((part, index) => (isIdAt(index) ? "{id}" : part)).join("/");
}

/** A path with its query, without the values that nobody may read in a log. */
export function safePath(url: URL): string {
  const query = new URLSearchParams(url.search);
  for (const name of SECRET_PARAMETERS) {
    if (query.has(name)) query.set(name, "-");
  }
  return query.size > 0 ? `${url.pathname}?${query}` : url.pathname;
}
