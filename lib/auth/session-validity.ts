import { LRUCache } from "lru-cache";
import { headers } from "next/headers";
import type { NextRequest } from "next/server";
import { readCookie } from "../cookie-names";
import { globalSingleton } from "../global-singleton";
import { REQUEST_ID_HEADER } from "../http/headers";
import { serverNow } from "../spotify/server-clock";
import { store } from "../store";
import { revokedSessionKey, revokedUserKeys, userKeyPrefix } from "../store/keys";
import { DAY_MS, SECOND_MS } from "../time";
import { deleteLatestSession } from "./refresh-store";
import { decryptSession, IDLE_TIMEOUT_MS, type Session } from "./session-cookie";

/** Why a session is no longer valid. */
export type ExpiryReason = "idle" | "consent_ended" | "signed_out";

/**
 * Returns when (Unix ms) the consent ends: six calendar months after it was given (Spotify docs:
 * tutorials/refreshing-tokens).
 */
export function consentEndsAt(consentAt: number): number {
  const end = new Date(consentAt);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + 6);
  // 31 August plus six months would overflow into March. Too early is safer than too late.
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return end.getTime();
}

/** Returns whether the store records that this session, or all sessions of the user, were revoked. */
async function isSignedOut({ sid, uid, signedInAt }: Session): Promise<boolean> {
  const records = [revokedSessionKey(sid), ...revokedUserKeys(uid)].map((key) => store.get(key));
  const [ended, ...endedAt] = await Promise.all(records);
  return ended !== null || endedAt.some((at) => at !== null && signedInAt <= Number(at));
}

/** Returns why this session is no longer valid, or null if it is valid. */
export async function sessionExpiry(session: Session, now = Date.now()): Promise<ExpiryReason | null> {
  if (now > session.lastSeenAt + IDLE_TIMEOUT_MS) return "idle";
  if (now > consentEndsAt(session.consentAt)) return "consent_ended";
  return (await isSignedOut(session)) ? "signed_out" : null;
}

/** A day longer than any copy of a cookie can be valid. */
const REVOCATION_TTL_MS = IDLE_TIMEOUT_MS + DAY_MS;

/** Revokes a session. From now on no copy of its cookie is valid in any process. */
export async function revokeSession(session: Session): Promise<void> {
  await store.set(revokedSessionKey(session.sid), "1", REVOCATION_TTL_MS);
  await deleteLatestSession(session);
}

/** Revokes all sessions of a user that began until now, in every browser. */
export async function revokeAllSessions(userId: string, now = serverNow()): Promise<void> {
  await Promise.all(
    revokedUserKeys(userId).map((key) => store.setIfNewer(key, String(now), REVOCATION_TTL_MS)),
  );
}

/** Deletes all stored data of a user in every process, except the record that the sessions were revoked. */
export async function deleteUserData(userId: string): Promise<void> {
  await store.deleteByPrefix(userKeyPrefix(userId));
}

/** A page or route that begins later checks the session again. */
const CHECK_TTL_MS = 2 * SECOND_MS;

/** A session that was found valid, and when, in ms of this process. */
export type SessionCheck = { sid: string; checkedAt: number };

/** By request id: the middleware makes a new one for each request, which nobody can guess. */
const checks = globalSingleton(
  "checked-sessions",
  () => new LRUCache<string, SessionCheck>({ max: 1_000, ttl: CHECK_TTL_MS }),
);

/** Records that the middleware has just found the session of a request valid, so that its page need not ask again. */
export function recordCheck(requestId: string, check: SessionCheck): void {
  checks.set(requestId, check);
}

async function requestId(): Promise<string | null> {
  try {
    return (await headers()).get(REQUEST_ID_HEADER);
  } catch {
    // `headers` throws outside a request.
    return null;
  }
}

/** Returns what the middleware found out about this request; null where it ran in another process. */
export async function checkOfRequest(): Promise<SessionCheck | null> {
  const id = await requestId();
  return id === null ? null : (checks.get(id) ?? null);
}

/**
 * Opens a session cookie. Returns null if it does not open, or if its session is no longer valid.
 * @param check what the middleware found out about the request: its session is not checked a second time.
 */
export async function openValidSession(
  cookie: string | undefined,
  check: SessionCheck | null = null,
): Promise<Session | null> {
  const session = await decryptSession(cookie);
  if (!session) return null;
  return check?.sid === session.sid || !(await sessionExpiry(session)) ? session : null;
}

/** Returns the session of a request, or null if it has none or the session is no longer valid. */
export function getValidSession({ cookies }: NextRequest): Promise<Session | null> {
  return openValidSession(readCookie(cookies, "session"));
}
