import { vi } from "vitest";

/** Where the app under test says it lives. */
export const ORIGIN = "http://127.0.0.1:3000";

/** A front end of another site that may ask, and one that may as well. */
export const CROSS_ORIGIN = "https://front.example";
export const OTHER_CROSS_ORIGIN = "http://localhost:5173";

/** Two secrets as long and irregular as real ones. */
export const SECRETS = ["Zq7Kx2mVw9TfRb4LcYp8Hn3GdJs6Ea1U", "h5Nf0QyWk3Xo8SvRt1PzMb7CgLd2Ji9E"] as const;

/** A complete environment. The app reads it once, when `lib/env.ts` is first imported: import this before it. */
export function stubEnvironment(more: Record<string, string> = {}): void {
  const all = {
    AUTH_SECRET: SECRETS[0],
    AUTH_URL: ORIGIN,
    AUTH_SPOTIFY_ID: "tonearm-demo",
    AUTH_SPOTIFY_SECRET: "tonearm-demo-secret",
    SPOTIFY_ACCOUNTS_URL: "http://127.0.0.1:9",
    SPOTIFY_API_URL: "http://127.0.0.1:9/v1",
    CORS_ORIGINS: `${CROSS_ORIGIN},${OTHER_CROSS_ORIGIN}`,
    LOG_LEVEL: "silent",
    // What `skipProxyUrlNormalize` in next.config.ts becomes in a build: 127.0.0.1 stays what it is.
    __NEXT_NO_MIDDLEWARE_URL_NORMALIZE: "true",
    ...more,
  };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
}

stubEnvironment();
