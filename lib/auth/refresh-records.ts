import { log } from "../log";
import { type Lock, type LockResult, store } from "../store";
import { type RefreshFailure, refreshKey, toRefreshFailure } from "./refresh-store";
import { BEARER_TTL_MS, decryptSession, encryptSession, type Session } from "./session-cookie";

const SECOND = 1_000;
const DAY = 86_400 * SECOND;

/** How long (ms) a renewed session waits for laggards that still hold the cookie before it. */
const SUCCESSOR_TTL = 60 * SECOND;
/**
 * How long (ms) it waits where the refresh token before it is spent for good: a browser that never received the new cookie
 * would otherwise be signed out when it comes back.
 */
const ROTATED_SUCCESSOR_TTL = 30 * DAY;
/** A bearer stays as it is: as long as it is shown it leads to the newest session by this alone. */
const BEARER_SUCCESSOR_TTL = BEARER_TTL_MS + SUCCESSOR_TTL;
/** After so long (ms) without a sign of life a process that renews is taken to be gone. */
const LOCK_TTL = 15 * SECOND;
/** Whoever waited for a renewal learns of its end for so long (ms). */
const OUTCOME_TTL = 10 * SECOND;

/** A lock on the renewals of a session, for one attempt. */
export function refreshLock(session: Session, owner: string): Lock {
  return { key: refreshKey(session, "lock"), owner };
}

export function acquireRefreshLock(lock: Lock): Promise<LockResult> {
  return store.acquire(lock, LOCK_TTL);
}

/** Holds on to a lock while `work` lasts, however long. */
export async function withLockHeartbeat<T>(lock: Lock, work: Promise<T>): Promise<T> {
  const sign = setInterval(() => void store.extend(lock, LOCK_TTL), LOCK_TTL / 3).unref();
  return work.finally(() => clearInterval(sign));
}

function successorTtl({ rotates, heldBy }: Session): number {
  if (rotates) return ROTATED_SUCCESSOR_TTL;
  return heldBy === "bearer" ? BEARER_SUCCESSOR_TTL : SUCCESSOR_TTL;
}

/** Its rank is the generation: an older session never takes the place of a newer one. */
async function toRecord(session: Session): Promise<string> {
  return `${session.generation}:${await encryptSession(session)}`;
}

async function fromRecord(record: string, { sid }: Session): Promise<Session | null> {
  const session = await decryptSession(record.slice(record.indexOf(":") + 1));
  return session?.sid === sid ? session : null;
}

/** The newest of a session, if it is newer than this; "sealed" where it is but cannot be opened with our secrets. */
export async function readLatestSession(session: Session): Promise<Session | "sealed" | null> {
  const record = await store.get(refreshKey(session, "newest"));
  if (!record || Number.parseInt(record, 10) <= session.generation) return null;
  const successor = await fromRecord(record, session);
  if (!successor)
    log.error({ sid: session.sid }, "a renewed session is sealed with a secret not listed here");
  return successor ?? "sealed";
}

/**
 * Notes a renewed session and gives up the lock.
 * @returns the newest session there is; null where the lock has fallen to another, who will note his.
 */
export async function commitRefresh(lock: Lock, renewed: Session): Promise<Session | null> {
  const ttl = successorTtl(renewed);
  const record = await toRecord(renewed);
  const status = await store.commit(lock, refreshKey(renewed, "newest"), record, ttl);
  if (status === record) return renewed;
  return status === null ? null : fromRecord(status, renewed);
}

/** Deletes the sealed tokens of a session that has ended. */
export async function deleteLatestSession(session: Session): Promise<void> {
  await store.delete(refreshKey(session, "newest"));
}

/** Gives up the lock without new tokens; those who waited for it learn why. */
export async function releaseRefreshLock(
  lock: Lock,
  session: Session,
  setback: RefreshFailure,
): Promise<void> {
  await store.set(refreshKey(session, `outcome:${lock.owner}`), setback, OUTCOME_TTL);
  await store.release(lock);
}

/** What came of another's attempt: undefined while it lasts, null where it brought no setback. */
export async function readRefreshOutcome(
  session: Session,
  owner: string,
): Promise<RefreshFailure | null | undefined> {
  if ((await store.get(refreshLock(session, owner).key)) === owner) return undefined;
  const outcome = await store.get(refreshKey(session, `outcome:${owner}`));
  return toRefreshFailure(outcome);
}
