import { env } from "../env";
import { keyedHash } from "../hmac";

/** Returns the prefixes by which a key can be deleted, shortest first: the key up to each colon. */
export function prefixesOf(key: string): string[] {
  return [...key.matchAll(/:/g)].map(({ index }) => key.slice(0, index + 1));
}

/** Returns the user key prefix in the store. It holds a keyed hash, so it does not reveal the user id. */
export function userKeyPrefix(userId: string): string {
  return `user:${keyedHash("user", userId)}:`;
}

/** Returns the key of a record about one session. Deleting the data of its user deletes the record too. */
export function sessionRecordKey({ uid, sid }: { uid: string; sid: string }, record: string): string {
  return `${userKeyPrefix(uid)}renewal:${sid}:${record}`;
}

/** Returns the key that records the end of a session. */
export function revokedSessionKey(sid: string): string {
  return `ended:${sid}`;
}

/**
 * Returns the keys that record the end of all sessions of a user, one for each listed secret. Readers check
 * each of them, so the record counts for as long as an older cookie can be opened. The keys are not below the
 * user key prefix, because they outlive the deletion of the user's data.
 */
export function revokedUserKeys(userId: string): string[] {
  return env().AUTH_SECRET.map((secret) => `ended-user:${keyedHash("user", userId, secret)}`);
}

/** Returns whether a key records the end of a session or of all sessions of a user. */
export function isRevocationKey(key: string): boolean {
  return key.startsWith("ended:") || key.startsWith("ended-user:");
}
