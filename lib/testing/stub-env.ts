import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, vi } from "vitest";

/** Origin of the app under test. */
export const ORIGIN = "http://127.0.0.1:3000";

/** Two allowed origins of cross-origin clients. */
export const CROSS_ORIGIN = "https://front.example";
export const OTHER_CROSS_ORIGIN = "http://localhost:5173";

/** Two secrets as long and random as real ones. */
export const SECRETS = ["Zq7Kx2mVw9TfRb4LcYp8Hn3GdJs6Ea1U", "h5Nf0QyWk3Xo8SvRt1PzMb7CgLd2Ji9E"] as const;

/** Created by the first revocation of a test. */
const dataDir = join(tmpdir(), `tonearm-data-${randomUUID()}`);
// Vitest ends its processes without the event `exit`.
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Stubs a complete environment. The app reads it once, when `lib/env.ts` is first imported: import this before it. */
export function stubEnvironment(overrides: Record<string, string> = {}): void {
  const all = {
    AUTH_SECRET: SECRETS[0],
    AUTH_URL: ORIGIN,
    AUTH_SPOTIFY_ID: "tonearm-demo",
    AUTH_SPOTIFY_SECRET: "tonearm-demo-secret",
    SPOTIFY_ACCOUNTS_URL: "http://127.0.0.1:9",
    SPOTIFY_API_URL: "http://127.0.0.1:9/v1",
    CORS_ORIGINS: `${CROSS_ORIGIN},${OTHER_CROSS_ORIGIN}`,
    DATA_DIR: dataDir,
    LOG_LEVEL: "silent",
    // A build sets this for `skipProxyUrlNormalize` in next.config.ts: 127.0.0.1 is not rewritten.
    __NEXT_NO_MIDDLEWARE_URL_NORMALIZE: "true",
    ...overrides,
  };
  for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value);
}

stubEnvironment();
