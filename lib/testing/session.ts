import { randomBytes, randomUUID } from "node:crypto";
import type { Session } from "@/lib/auth/session-cookie";

/** Scopes that every login requests. */
export const SCOPES = [
  "playlist-read-private",
  "playlist-read-collaborative",
  "user-top-read",
  "user-read-recently-played",
  "user-library-read",
  "user-follow-read",
  "user-read-playback-state",
  "user-read-currently-playing",
];

/** Scopes that are requested when the user first wants to change something. */
export const EDIT_SCOPES = [
  "playlist-modify-public",
  "playlist-modify-private",
  "user-library-modify",
  "user-follow-modify",
  "user-modify-playback-state",
];

/**
 * Returns a token as long as Spotify's. Each call returns another, so that tests do not collide in the process's store.
 */
export function longToken(length: number): string {
  return randomBytes(length).toString("base64url").slice(0, length);
}

/** Returns a valid session that has just started. */
export function makeSession(overrides: Partial<Session> = {}): Session {
  const now = Date.now();
  return {
    sid: randomUUID(),
    uid: "aB3dE5fG7h",
    accessToken: longToken(300),
    refreshToken: longToken(150),
    scopes: SCOPES,
    accessExpiresAt: now + 3_600_000,
    accessLifetime: 3600,
    signedInAt: now,
    consentAt: now,
    renewedAt: null,
    lastSeenAt: now,
    generation: 0,
    rotates: null,
    home: "",
    heldBy: "cookie",
    ...overrides,
  };
}
