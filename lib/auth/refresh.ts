import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { continueAfterResponse } from "../after-response";
import { globalSingleton } from "../global-singleton";
import { createSingleFlight } from "../single-flight";
import { serverNow } from "../spotify/server-clock";
import { type Lock, store } from "../store";
import { SECOND_MS } from "../time";
import { settlesWithin } from "../timeout";
import { isRefreshDue, refreshAt } from "./refresh-due";
import {
  acquireRefreshLock,
  commitRefreshFailure,
  type RefreshResult,
  readAttemptFailure,
  readCooldown,
  readLatestSession,
  refreshLock,
  releaseRefreshLock,
} from "./refresh-store";
import { exchangeRefreshToken } from "./refresh-token-exchange";
import { instanceId, type Session } from "./session-cookie";
import { sessionExpiry } from "./session-validity";

const PENDING: RefreshResult = { kind: "pending" };

/** How long this process polls for the result of another. */
const POLL_TIMEOUT_MS = 8_000;
const MIN_POLL_INTERVAL_MS = 30;
const MAX_POLL_INTERVAL_MS = 250;

/** Returns a newer session, or the failure of a current cool-down, or null. */
async function existingResult(session: Session): Promise<RefreshResult | null> {
  const latest = await readLatestSession(session);
  if (latest === "sealed") return { kind: "transient" };
  if (latest) return { kind: "renewed", session: latest };
  const kind = await readCooldown(session);
  return kind && { kind };
}

/**
 * The session that succeeds an old cookie may itself be due. Then its own refresh token is the one to use.
 */
async function refreshAgainIfDue(result: RefreshResult): Promise<RefreshResult> {
  const due = result.kind === "renewed" && (await isRefreshDue(result.session));
  return due ? acquireOrWait(result.session) : result;
}

/**
 * After the store becomes unavailable, requests may still send an older cookie of an already refreshed session for
 * this long.
 */
const STALE_COOKIE_GRACE_MS = 75 * SECOND_MS;
/** After this wait the process that obtained the tokens is assumed to be gone. */
const OWNER_TIMEOUT_MS = 300 * SECOND_MS;

/**
 * When (Unix ms) this process first needed to refresh a session without the store. Keyed by generation: each
 * refresh restarts the wait.
 */
const firstNeeded = globalSingleton("wanted", () => new Map<string, number>());

function neededSince({ sid, generation }: Session, now: number): number {
  const key = `${sid}:${generation}`;
  for (const [old, since] of firstNeeded) if (now - since > 2 * OWNER_TIMEOUT_MS) firstNeeded.delete(old);
  const since = firstNeeded.get(key) ?? now;
  firstNeeded.set(key, since);
  return since;
}

/** Returns until when (Unix ms) to leave the refresh to other processes: 0 if only this process can do it. */
function waitUntil(session: Session, awaySince: number, now: number): number {
  if (session.home !== instanceId) return neededSince(session, now) + OWNER_TIMEOUT_MS;
  return refreshAt(session) > awaySince ? 0 : awaySince + STALE_COOKIE_GRACE_MS;
}

/**
 * Returns whether this process may refresh a session while the shared store is away. If refresh tokens
 * rotate, two processes that use the same token can end the login (RFC 9700 section 4.14.2). So the process
 * that obtained the tokens continues, and the others wait for it or for the store. If they do not rotate,
 * using a token twice is harmless.
 */
export async function canRefreshWithoutStore(session: Session, now = Date.now()): Promise<boolean> {
  const status = store.status();
  if (status.kind !== "disconnected" || session.rotates === false) return true;
  return now >= waitUntil(session, status.since, now);
}

/**
 * Refreshes under the lock, unless another process has just produced a result. A revocation deletes the lock,
 * so this looks for one first; `refreshSession` then finds the revocation itself.
 */
async function refreshLocked(lock: Lock, session: Session): Promise<RefreshResult> {
  if (await sessionExpiry(session)) {
    await releaseRefreshLock(lock);
    return { kind: "transient" };
  }
  const earlier = await existingResult(session);
  if (!earlier && (await canRefreshWithoutStore(session))) return exchangeRefreshToken(lock, session);
  await commitRefreshFailure(lock, session, "transient");
  return earlier ? refreshAgainIfDue(earlier) : PENDING;
}

/** The owner of the lock at the last attempt. */
type LastOwner = { owner: string | null };

/**
 * Makes one attempt. Null means: try again, because another process holds the lock. Reads the failure of its
 * attempt first: a result that is stored meanwhile is then found too.
 */
async function tryOnce(session: Session, last: LastOwner): Promise<RefreshResult | null> {
  const failure = last.owner ? await readAttemptFailure(session, last.owner) : null;
  if (failure === undefined) return null;
  const earlier = await existingResult(session);
  if (earlier) return refreshAgainIfDue(earlier);
  if (failure) return { kind: failure };
  const lock = refreshLock(session, randomUUID());
  const claim = await acquireRefreshLock(lock, session);
  last.owner = claim.kind === "held" ? claim.owner : null;
  return claim.kind === "acquired" ? refreshLocked(lock, session) : null;
}

/** Refreshes a session, or waits for the process that does, polling at increasing intervals. */
async function acquireOrWait(session: Session): Promise<RefreshResult> {
  const until = performance.now() + POLL_TIMEOUT_MS;
  const last: LastOwner = { owner: null };
  for (let delay = MIN_POLL_INTERVAL_MS; ; delay = Math.min(delay * 1.5, MAX_POLL_INTERVAL_MS)) {
    const result = await tryOnce(session, last);
    if (result) return result;
    if (performance.now() > until) return PENDING;
    await sleep(delay);
  }
}

/**
 * How long a request waits for a refresh: shortest while the old access token is still valid, and shorter
 * once the refresh has taken long. The refresh itself continues, and the next request gets its result. The
 * first wait is longer than the timeout of a token call without rotation, so that it ends with the failure.
 */
const WAIT_TIMEOUT_MS = { tokenValid: 1_000, first: 5_500, later: 2_500 };

const refreshes = globalSingleton("renewals", () => createSingleFlight<RefreshResult>());

function startRefresh(session: Session): Promise<RefreshResult> {
  const result = acquireOrWait(session);
  continueAfterResponse(result);
  return result;
}

function waitTimeoutMs(startedAt: number, session: Session): number {
  if (session.accessExpiresAt > serverNow()) return WAIT_TIMEOUT_MS.tokenValid;
  return Math.max(WAIT_TIMEOUT_MS.later, WAIT_TIMEOUT_MS.first - (performance.now() - startedAt));
}

/**
 * Refreshes a session's tokens, single-flight across all processes: a refresh token is used once, and later
 * requests with the old token get the same new session. Waits at most a few seconds, then returns
 * "pending".
 */
export async function refreshOnce(session: Session): Promise<RefreshResult> {
  const key = `${session.sid}:${session.generation}`;
  const { promise, startedAt } = refreshes.join(key, () => startRefresh(session));
  return (await settlesWithin(promise, waitTimeoutMs(startedAt, session))) ? promise : PENDING;
}
