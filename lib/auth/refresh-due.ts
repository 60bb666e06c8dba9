import { keyedHash } from "../hmac";
import { serverNow } from "../spotify/server-clock";
import { store } from "../store";
import { userKeyPrefix } from "../store/keys";
import type { Session } from "./session-cookie";

const MINUTE = 60_000;

/** From when (Unix ms) a session's token is to be renewed: a minute, or a tenth of its life, before its end. */
export function refreshAt({ accessExpiresAt, accessLifetime }: Session): number {
  return accessExpiresAt - Math.min(MINUTE, accessLifetime * 100);
}

/** Due by time, or because Spotify refused the token early. */
export async function isRefreshDue(session: Session, now = serverNow()): Promise<boolean> {
  return now >= refreshAt(session) || (await store.get(refusedAccessKey(session))) !== null;
}

/**
 * Notes that Spotify refused an access token before its time, so that the next request renews it. A token just renewed is
 * left alone: where Spotify refuses that too, another would not help and would cost a call at every visit.
 */
export async function recordRejectedAccessToken(session: Session, now = Date.now()): Promise<void> {
  if (session.renewedAt !== null && now - session.renewedAt < MINUTE) return;
  await store.set(refusedAccessKey(session), "1", session.accessLifetime * 1000);
}

function refusedAccessKey(session: Session): string {
  return `${userKeyPrefix(session.uid)}refused-access:${keyedHash("access", session.accessToken)}`;
}
