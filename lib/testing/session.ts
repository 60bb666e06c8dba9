import { randomBytes, randomUUID } from "node:crypto";
import type { Session } from "@/lib/auth/session-cookie";

/** Every scope a login asks for. */
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

/** And what is asked for when somebody first wants to change something. */
export const EDIT_SCOPES = [
  "playlist-modify-public",
  "playlist-modify-private",
  "user-library-modify",
  "user-follow-modify",
  "user-modify-playback-state",
];

/** A token as long as Spotify's are; another each time, so that tests do not meet in the process's store. */
export function longToken(length: number): string {
  return randomBytes(length).toString("base64url").slice(0, length);
}

/** A session in full health, just begun. */
export function makeSession(change: Partial<Session> = {}): Session {
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
    ...change,
  };
}
