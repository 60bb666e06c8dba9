import { keyedHash } from "../hmac";
import { serverNow } from "../spotify/server-clock";
import { store } from "../store";
import { userKeyPrefix } from "../store/keys";
import { MINUTE_MS } from "../time";
import type { Session } from "./session-cookie";
import { sessionExpiry } from "./session-validity";

/**
 * Returns when (Unix ms) a refresh is due: a minute before the access token expires, or a tenth of its
 * lifetime if that is less.
 */
export function refreshAt({ accessExpiresAt, accessLifetime }: Session): number {
  return accessExpiresAt - Math.min(MINUTE_MS, accessLifetime * 100);
}

/** Returns whether a refresh is due by time, or because Spotify rejected the access token early. */
export async function isRefreshDue(session: Session, now = serverNow()): Promise<boolean> {
  return now >= refreshAt(session) || (await store.get(rejectedAccessKey(session))) !== null;
}

/**
 * Records that Spotify rejected an access token before it expired, so that the next request refreshes it.
 * Ignores a token that was just refreshed: if Spotify rejects that too, another would not help and would cost
 * a call on every request. Records nothing about a session that is over.
 */
export async function recordRejectedAccessToken(session: Session, now = Date.now()): Promise<void> {
  if (session.renewedAt !== null && now - session.renewedAt < MINUTE_MS) return;
  if (await sessionExpiry(session)) return;
  await store.set(rejectedAccessKey(session), "1", session.accessLifetime * 1000);
}

function rejectedAccessKey(session: Session): string {
  return `${userKeyPrefix(session.uid)}refused-access:${keyedHash("access", session.accessToken)}`;
}
