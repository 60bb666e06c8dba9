import { randomUUID } from "node:crypto";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { ApiError } from "../../api/errors";
import { enforceRateLimit } from "../../api/rate-limit";
import { globalSingleton } from "../../global-singleton";
import { log } from "../../log";
import { store } from "../../store";
import { userKeyPrefix } from "../../store/keys";
import { DAY_MS, MINUTE_MS } from "../../time";
import { createSealedType } from "../sealed";
import { BEARER_TTL_MS, IDLE_TIMEOUT_MS, type Session, sessionSchema } from "../session-cookie";
import { consentEndsAt, revokeSession } from "../session-validity";

/**
 * Renewals end this long after the login. A program can forge an `Origin`, so a stolen bearer must not last
 * as long as the consent.
 */
const CHAIN_TTL_MS = 7 * DAY_MS;

/**
 * Holds a session for another origin, where browsers store no cookie of this app. It is sealed and valid for
 * that origin only. It is not a Spotify token and is useless elsewhere. Times are Unix ms.
 */
const schema = z.object({
  id: z.string(),
  origin: z.string(),
  expiresAt: z.number(),
  /** When the first bearer of the login was issued; missing in bearers of version 0.1.0. */
  startedAt: z.number().optional(),
  /** Whether it replaced another bearer. */
  isReplacement: z.boolean().default(false),
  session: sessionSchema,
});

export type Bearer = z.infer<typeof schema>;

const sealing = createSealedType("tonearm-bearer", schema);

/**
 * Caches opened bearers: the middleware and a route open the same one, and a page sends it with several
 * requests.
 */
const opened = globalSingleton(
  "opened-bearers",
  () => new LRUCache<string, Bearer>({ max: 1_000, ttl: MINUTE_MS }),
);

/** Opens a bearer, valid or not. Returns null for any other text. */
export async function openBearer(token: string): Promise<Bearer | null> {
  const cached = opened.get(token);
  if (cached) return cached;
  const bearer = await sealing.open(token);
  if (bearer) opened.set(token, bearer);
  return bearer;
}

/** Returns when (Unix ms) the last bearer of a login expires, however often it is renewed. */
function chainEndsAt({ startedAt, expiresAt }: Bearer): number {
  return (startedAt ?? expiresAt - BEARER_TTL_MS) + CHAIN_TTL_MS;
}

type Issue = Pick<Bearer, "id" | "origin" | "startedAt" | "isReplacement" | "session">;

async function seal(
  { session, startedAt, ...issue }: Issue,
  now: number,
): Promise<{ bearer: string; expiresAt: number }> {
  const limits = [
    now + BEARER_TTL_MS,
    (startedAt ?? now) + CHAIN_TTL_MS,
    session.lastSeenAt + IDLE_TIMEOUT_MS,
    consentEndsAt(session.consentAt),
  ];
  const expiresAt = Math.min(...limits);
  const held: Session = { ...session, heldBy: "bearer" };
  return { bearer: await sealing.seal({ ...issue, startedAt, expiresAt, session: held }), expiresAt };
}

/**
 * Issues the first bearer of a login to one origin, for a day, but for no longer than the session can last.
 */
export function issueBearer(
  session: Session,
  origin: string,
  now = Date.now(),
): Promise<{ bearer: string; expiresAt: number }> {
  return seal({ id: randomUUID(), origin, startedAt: now, isReplacement: false, session }, now);
}

/** Issues the bearer that replaces another, for another day, but not beyond the end of the chain. */
function issueReplacement(
  old: Bearer,
  id: string,
  session: Session,
): Promise<{ bearer: string; expiresAt: number }> {
  const startedAt = chainEndsAt(old) - CHAIN_TTL_MS;
  return seal({ id, origin: old.origin, startedAt, isReplacement: true, session }, Date.now());
}

/** A renewed bearer stays valid this long, because requests with it may be in progress. */
const SUPERSEDED_GRACE_MS = MINUTE_MS;

/** The bearer that replaced another. `id` is null in a record of version 0.1.0. */
type Replacement = { id: string | null; graceEndsAt: number };

function supersededKey(id: string): string {
  return `replaced-bearer:${id}`;
}

function usedKey(id: string): string {
  return `used-bearer:${id}`;
}

function recordTtlMs(bearer: Bearer, now: number): number {
  return Math.max(0, chainEndsAt(bearer) - now) + SUPERSEDED_GRACE_MS;
}

/** The record begins with a constant version, so that the first of several renewals decides. */
function toReplacement(record: string): Replacement {
  const [, graceEndsAt, id] = record.split(":");
  return id ? { id, graceEndsAt: Number(graceEndsAt) } : { id: null, graceEndsAt: Number(record) };
}

/**
 * Ends a bearer after a grace period, because another replaces it. Renewing it again does not extend the
 * period and leads to the same successor.
 */
async function supersedeBearer(bearer: Bearer, now = Date.now()): Promise<Replacement> {
  const record = `0:${now + SUPERSEDED_GRACE_MS}:${randomUUID()}`;
  const key = supersededKey(bearer.id);
  return toReplacement(await store.setIfNewer(key, record, recordTtlMs(bearer, now)));
}

/** Returns when (Unix ms) a replaced bearer stops being valid, or null if it was not replaced. */
export async function graceEndOf({ id }: Bearer): Promise<number | null> {
  const record = await store.get(supersededKey(id));
  return record === null ? null : toReplacement(record).graceEndsAt;
}

/** Bearers whose use this process has recorded. */
const recorded = new LRUCache<string, true>({ max: 1_000 });

/** Records that a bearer which replaced another is in use. The first bearer of a login replaced none. */
export async function recordBearerUse(bearer: Bearer, now = Date.now()): Promise<void> {
  if (!bearer.isReplacement || recorded.has(bearer.id)) return;
  recorded.set(bearer.id, true);
  await store.set(usedKey(bearer.id), "1", recordTtlMs(bearer, now));
}

/** Returns whether a bearer was ever used. */
async function wasBearerUsed(id: string): Promise<boolean> {
  return (await store.get(usedKey(id))) !== null;
}

/** Limit per session. Each renewal is valid for a day. */
const MAX_RENEWALS_PER_MINUTE = 30;

/**
 * Two clients hold bearers of one login: one of them may have stolen its bearer. The server cannot tell which,
 * so the login ends for both (RFC 9700 section 4.14.2).
 */
async function endChain(session: Session): Promise<never> {
  log.warn({ sid: session.sid }, "replaced bearer reused after its successor; login ended");
  await revokeSession(session);
  throw new ApiError("revoked_bearer");
}

/**
 * Issues the successor of a bearer, for the latest session, and updates the time of last use. The old bearer
 * stays valid for a minute. After that it gets its successor only if nobody has used that: then the response
 * to the first renewal was lost.
 * @throws ApiError `too_many`; `revoked_bearer` or `expired_bearer` for a replaced bearer.
 */
export async function renewBearer(
  old: Bearer,
  session: Session,
  now = Date.now(),
): Promise<{ bearer: string; expiresAt: number }> {
  await enforceRateLimit(`${userKeyPrefix(session.uid)}renew:${session.sid}`, MAX_RENEWALS_PER_MINUTE);
  const { id, graceEndsAt } = await supersedeBearer(old, now);
  if (id === null) throw new ApiError("revoked_bearer");
  if (now > graceEndsAt && (await wasBearerUsed(id))) return endChain(session);
  if (now > old.expiresAt) throw new ApiError("expired_bearer");
  return issueReplacement(old, id, { ...session, lastSeenAt: now });
}
