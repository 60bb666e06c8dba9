import { SpotifyError } from "./errors";

/** Whether a text can be a Spotify id: 22 base62 characters. */
export function isSpotifyId(text: string): boolean {
  return /^[0-9A-Za-z]{22}$/.test(text);
}

/** What a library holds, as `uriPattern` takes it. */
export const LIBRARY_KINDS = "track|album|artist|playlist|episode|show|audiobook";

/** The URIs of some kinds of things, which are named with bars between them. */
export function uriPattern(kinds: string): RegExp {
  return new RegExp(`^spotify:(?:${kinds}):[0-9A-Za-z]{22}$`);
}

const libraryUri = uriPattern(LIBRARY_KINDS);

/** Whether a text can be the URI of something that a library holds. */
export function isLibraryUri(text: string): boolean {
  return libraryUri.test(text);
}

/** @throws SpotifyError `not_found` for what cannot be an id, so that no call is spent on it and no path is built of it. */
export function checkSpotifyId(text: string): string {
  if (!isSpotifyId(text)) throw new SpotifyError("not_found");
  return text;
}
