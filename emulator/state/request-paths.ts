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
const SECRET_PARAMETERS = [
  "code",
  "state",
  "code_challenge",
  "code_verifier",
  "access_token",
  "refresh_token",
  "client_secret",
  "token",
];
// Many long URLs in the log would fill the memory.
const MAX_PATH_CHARS = 300;

/** Returns a path with ids replaced by `{id}`, for counting: `/v1/playlists/{id}/items`. */
export function patternOf(path: string): string {
  const parts = path.slice(0, MAX_PATH_CHARS).split("/");
  const isIdAt = (index: number) => RESOURCES.has(parts[index - 1] ?? "") && parts[index - 2] === "v1";
  return parts.map((part, index) => (isIdAt(index) ? "{id}" : part)).join("/");
}

/** Returns the path and query of a URL, cut to 300 characters, with secret values removed. */
export function safePath(address: string): string {
  const { pathname, search } = new URL(address);
  if (pathname.length > MAX_PATH_CHARS || search === "") return clip(pathname);
  const query = new URLSearchParams(search);
  for (const name of SECRET_PARAMETERS) {
    if (query.has(name)) query.set(name, "-");
  }
  return clip(`${pathname}?${query}`);
}

/** Copies the start of a text. A slice would keep the whole text in memory. */
function clip(text: string): string {
  return text.length > MAX_PATH_CHARS ? `${Buffer.from(text.slice(0, MAX_PATH_CHARS)).toString()}…` : text;
}
