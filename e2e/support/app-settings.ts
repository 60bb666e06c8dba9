import type { Spotify } from "./spotify";

/** A secret for tests only. */
export const SECRET = "a secret for tests alone and not for any deployment";
export const CLIENT_SECRET = "tonearm-demo-secret";

/** Returns the settings of an app that uses this emulated Spotify. */
export function settings(url: string, spotify: Spotify, env: Record<string, string>): Record<string, string> {
  return {
    AUTH_URL: url,
    AUTH_SECRET: SECRET,
    AUTH_SPOTIFY_ID: "tonearm-demo",
    AUTH_SPOTIFY_SECRET: CLIENT_SECRET,
    SPOTIFY_ACCOUNTS_URL: spotify.url,
    SPOTIFY_API_URL: `${spotify.url}/v1`,
    ...env,
  };
}
