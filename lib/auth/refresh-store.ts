import { mayBeFrozen } from "../env";
import { log } from "../log";
import { type Lock, type LockResult, store } from "../store";
import { sessionRecordKey } from "../store/keys";
import { DAY_MS, SECOND_MS } from "../time";
import { BEARER_TTL_MS, decryptSession, encryptSession, type Session } from "./session-cookie";

const failures = ["transient", "operator", "refused"] as const;

/** Why a refresh returned no tokens. "transient" and "operator" leave the session unchanged. */
export type RefreshFailure = (typeof failures)[number];

/** The result of a refresh. "pending": it takes longer than the request waits; a later request gets its result. */
export type RefreshResult =
  | { kind: "renewed"; session: Session }
  | { kind: RefreshFailure }
  | { kind: "pending" };

/** Narrows a stored value. Returns null for any other text. */
function toRefreshFailure(text: string | null): RefreshFailure | null {
  return failures.find((failure) => failure === text) ?? null;
}

/** A refreshed session is stored this long for requests that still send the previous cookie. */
const SUCCESSOR_TTL_MS = 60 * SECOND_MS;
/**
 * Longer with rotation, because the previous refresh token is used up: a browser that never received the new
 * cookie would otherwise be signed out when it returns.
 */
const ROTATED_SUCCESSOR_TTL_MS = 30 * DAY_MS;
/**
 * A bearer does not change on a refresh. As long as a client sends it, only this record leads to the latest
 * session.
 */
const BEARER_SUCCESSOR_TTL_MS = BEARER_TTL_MS + SUCCESSOR_TTL_MS;
/** After this long without a heartbeat, a process that refreshes is assumed to be gone. */
const LOCK_TTL_MS = 10 * SECOND_MS;
/** What a refresh takes at most beside its token call. */
const LOCK_MARGIN_MS = 5 * SECOND_MS;
/** Processes that wait for a refresh can read its failure for this long. */
const OUTCOME_TTL_MS = 10 * SECOND_MS;

/** Returns the lock for the refreshes of a session, for one attempt. */
export function refreshLock(session: Session, owner: string): Lock {
  return { key: sessionRecordKey(session, "lock"), owner };
}

/**
 * Returns the timeout of the token call in ms. With rotation only the response holds the valid refresh token,
 * so an abort would lose the login. The request that started the refresh was answered long before this
 * timeout.
 */
export function exchangeTimeoutMs({ rotates }: Session): number {
  return rotates === false ? 5_000 : 60_000;
}

/** A frozen process sends no heartbeat and later resumes its token call, so its lock must outlive the call. */
function lockTtlMs(session: Session): number {
  return mayBeFrozen ? exchangeTimeoutMs(session) + LOCK_MARGIN_MS : LOCK_TTL_MS;
}

export function acquireRefreshLock(lock: Lock, session: Session): Promise<LockResult> {
  return store.acquire(lock, lockTtlMs(session));
}

/** Extends a lock until `work` settles, without a time limit. */
export async function withLockHeartbeat<T>(lock: Lock, session: Session, work: Promise<T>): Promise<T> {
  const ttlMs = lockTtlMs(session);
  const heartbeat = setInterval(() => void store.extend(lock, ttlMs), ttlMs / 3).unref();
  return work.finally(() => clearInterval(heartbeat));
}

function successorTtlMs({ rotates, heldBy }: Session): number {
  if (rotates) return ROTATED_SUCCESSOR_TTL_MS;
  return heldBy === "bearer" ? BEARER_SUCCESSOR_TTL_MS : SUCCESSOR_TTL_MS;
}

/** The version of a record is the generation: an older session never replaces a newer one. */
async function toRecord(session: Session): Promise<string> {
  return `${session.generation}:${await encryptSession(session)}`;
}

async function fromRecord(record: string, { sid }: Session): Promise<Session | null> {
  const session = await decryptSession(record.slice(record.indexOf(":") + 1));
  return session?.sid === sid ? session : null;
}

/**
 * Returns the latest state of a session if it is newer than this, else null. Returns "sealed" if no listed
 * secret opens it.
 */
export async function readLatestSession(session: Session): Promise<Session | "sealed" | null> {
  const record = await store.get(sessionRecordKey(session, "newest"));
  if (!record || Number.parseInt(record, 10) <= session.generation) return null;
  const latest = await fromRecord(record, session);
  if (!latest) log.error({ sid: session.sid }, "refreshed session is encrypted with an unknown secret");
  return latest ?? "sealed";
}

/** Returns the latest state of a session, as far as this process can open it. */
export async function latestSession(session: Session): Promise<Session> {
  const latest = await readLatestSession(session);
  return latest && latest !== "sealed" ? latest : session;
}

/**
 * Stores a refreshed session and releases the lock.
 * @returns the latest session, or null if another owner has taken the lock and will store its own result.
 */
export async function commitRefresh(lock: Lock, refreshed: Session): Promise<Session | null> {
  const ttlMs = successorTtlMs(refreshed);
  const record = await toRecord(refreshed);
  const stored = await store.commit(lock, sessionRecordKey(refreshed, "newest"), record, ttlMs);
  if (stored === record) return refreshed;
  return stored === null ? null : fromRecord(stored, refreshed);
}

/** Deletes the sealed tokens of a session that has ended. */
export async function deleteLatestSession(session: Session): Promise<void> {
  await store.delete(sessionRecordKey(session, "newest"));
}

/** Deletes everything stored about the refreshes of a session. */
export async function deleteRefreshRecords(session: Session): Promise<void> {
  await store.deleteByPrefix(sessionRecordKey(session, ""));
}

/** Releases the lock and stores nothing. */
export async function releaseRefreshLock(lock: Lock): Promise<void> {
  await store.release(lock);
}

/** Stores the failure of a refresh for the processes that wait for it, and releases the lock. */
export async function commitRefreshFailure(
  lock: Lock,
  session: Session,
  failure: RefreshFailure,
): Promise<void> {
  await store.set(sessionRecordKey(session, `outcome:${lock.owner}`), failure, OUTCOME_TTL_MS);
  await store.release(lock);
}

/** Returns the failure of another owner's attempt: undefined while it runs, null if it did not fail. */
export async function readAttemptFailure(
  session: Session,
  owner: string,
): Promise<RefreshFailure | null | undefined> {
  if ((await store.get(refreshLock(session, owner).key)) === owner) return undefined;
  const outcome = await store.get(sessionRecordKey(session, `outcome:${owner}`));
  return toRefreshFailure(outcome);
}

const GLOBAL_COOLDOWN_KEY = "pause:accounts";

function tokenCooldownKey(session: Session): string {
  return sessionRecordKey(session, `${session.generation}:pause`);
}

/**
 * Sets a cool-down of `ttlMs` for the current refresh token in every process. The default is for a token
 * that was refused for good.
 */
export async function setTokenCooldown(
  session: Session,
  failure: RefreshFailure,
  ttlMs = DAY_MS,
): Promise<void> {
  await store.set(tokenCooldownKey(session), failure, ttlMs);
}

/** Sets a cool-down of `ttlMs` for every refresh, for failures that do not concern one session. */
export async function setGlobalCooldown(failure: RefreshFailure, ttlMs: number): Promise<void> {
  await store.set(GLOBAL_COOLDOWN_KEY, failure, ttlMs);
}

/** Returns the failure that caused a current cool-down, or null. */
export async function readCooldown(session: Session): Promise<RefreshFailure | null> {
  const [own = null, shared = null] = await Promise.all(
    [tokenCooldownKey(session), GLOBAL_COOLDOWN_KEY].map(store.get),
  );
  return toRefreshFailure(own ?? shared);
}

/** Records when (Unix ms) and how a refresh failed, for the settings page. */
export async function recordRefreshFailure(
  session: Session,
  failure: RefreshFailure,
  at = Date.now(),
): Promise<void> {
  await store.set(sessionRecordKey(session, "setback"), `${at}:${failure}`, 30 * DAY_MS);
}

/** Returns the last failed refresh of a session, unless a later one succeeded. */
export async function readLastRefreshFailure(
  session: Session,
): Promise<{ at: number; kind: RefreshFailure } | null> {
  const [at, text = null] = (await store.get(sessionRecordKey(session, "setback")))?.split(":") ?? [];
  const kind = toRefreshFailure(text);
  return kind && Number(at) > (session.renewedAt ?? 0) ? { at: Number(at), kind } : null;
}
