import { env } from "../env";
import { keyedHash } from "../hmac";

/** What the keys of everything kept in the store about a person begin with. Tells nothing about who it is. */
export function userKeyPrefix(userId: string): string {
  return `user:${keyedHash("user", userId)}:`;
}

/** Where it is noted that a session ended. */
export function revokedSessionKey(sid: string): string {
  return `ended:${sid}`;
}

/**
 * Where it is noted that all of a person's sessions ended: under each listed secret, and to be looked for under each, so
 * that the note counts for as long as a cookie from before it can be opened. Not below the prefix: it outlives what is
 * deleted.
 */
export function revokedUserKeys(userId: string): string[] {
  return env().AUTH_SECRET.map((secret) => `ended-user:${keyedHash("user", userId, secret)}`);
}
