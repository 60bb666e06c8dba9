import { SpotifyError } from "./errors";

/** Returns whether a text can be a Spotify id: 22 base62 characters. */
export function isSpotifyId(text: string): boolean {
  return /^[0-9A-Za-z]{22}$/.test(text);
}

/** Kinds of items in a library, as an argument of `uriPattern`. */
export const LIBRARY_KINDS = "track|album|artist|playlist|episode|show|audiobook";

/** Returns a pattern of Spotify URIs. @param kinds kinds of items, separated by bars. */
export function uriPattern(kinds: string): RegExp {
  return new RegExp(`^spotify:(?:${kinds}):[0-9A-Za-z]{22}$`);
}

/**
 * Returns the text if it can be an id.
 * @throws SpotifyError `not_found` otherwise, so that no call is made for it and no path is built from it.
 */
export function checkSpotifyId(text: string): string {
  if (!isSpotifyId(text)) throw new SpotifyError("not_found");
  return text;
}
