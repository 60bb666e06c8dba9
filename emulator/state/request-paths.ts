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
// A log of many long addresses would fill the memory.
const LONGEST = 300;

/** A path with `{id}` in the place of ids, to count by: `/v1/playlists/{id}/items`. */
export function patternOf(path: string): string {
  const parts = path.slice(0, LONGEST).split("/");
  const isIdAt = (index: number) => RESOURCES.has(parts[index - 1] ?? "") && parts[index - 2] === "v1";
  return parts.map((part, index) => (isIdAt(index) ? "{id}" : part)).join("/");
}

/** The path and query of an address, cut to 300 characters, without the values that nobody may read in a log. */
export function safePath(address: string): string {
  const { pathname, search } = new URL(address);
  if (pathname.length > LONGEST || search === "") return clip(pathname);
  const query = new URLSearchParams(search);
  for (const name of SECRET_PARAMETERS) {
    if (query.has(name)) query.set(name, "-");
  }
  return clip(`${pathname}?${query}`);
}

/** A copy of the beginning: a slice would keep the whole address alive. */
function clip(text: string): string {
  return text.length > LONGEST ? `${Buffer.from(text.slice(0, LONGEST)).toString()}…` : text;
}
