import { SpotifyError } from "./errors";

/** Whether a text can be a Spotify id: 22 base62 characters. */
export function isSpotifyId(text: string): boolean {
  return /^[0-9A-Za-z]{22}$/.test(text);
}

/** Whether a text can be the URI of something that a library holds. */
export function isLibraryUri(text: string): boolean {
  return /^spotify:(track|album|artist|playlist|show|episode|audiobook):[0-9A-Za-z]{22}$/.test(text);
}

/** @throws SpotifyError `not_found` for what cannot be an id, so that no call is spent on it and no path is built of it. */
export function checkSpotifyId(text: string): string {
  if (!isSpotifyId(text)) throw new SpotifyError("not_found");
  return text;
}
