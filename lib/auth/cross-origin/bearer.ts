import { randomUUID } from "node:crypto";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { store } from "../../store";
import { createSealedType } from "../sealed";
import { BEARER_TTL_MS, IDLE_TIMEOUT_MS, type Session, sessionSchema } from "../session-cookie";
import { consentEndsAt } from "../session-validity";

/** How long (ms) a bearer goes on to count after it was renewed: requests with it may be under way. */
const OVERLAP = 60_000;

/**
 * How a front end of another site holds a session, for no cookie of ours is kept there: sealed, for that origin alone. Not a
 * token of Spotify's, and of no use elsewhere. Times are Unix ms.
 */
const schema = z.object({
  id: z.string(),
  origin: z.string(),
  expiresAt: z.number(),
  session: sessionSchema,
});

export type Bearer = z.infer<typeof schema>;

const sealing = createSealedType("tonearm-bearer", schema);

/** Bearers opened lately: the gate and a route look at the same, and a page asks for several things with it. */
const opened = new LRUCache<string, Bearer>({ max: 1_000, ttl: 60_000 });

/** Opens a bearer, whether or not it still counts. Whatever is none: null, never an error. */
export async function openBearer(token: string): Promise<Bearer | null> {
  const known = opened.get(token);
  if (known) return known;
  const bearer = await sealing.open(token);
  if (bearer) opened.set(token, bearer);
  return bearer;
}

/** Makes a bearer of a session for one origin: for a day, but for no longer than the session itself can last. */
export async function issueBearer(
  session: Session,
  origin: string,
  now = Date.now(),
): Promise<{ bearer: string; expiresAt: number }> {
  const ends = [now + BEARER_TTL_MS, session.lastSeenAt + IDLE_TIMEOUT_MS, consentEndsAt(session.consentAt)];
  const expiresAt = Math.min(...ends);
  const held: Session = { ...session, heldBy: "bearer" };
  return { bearer: await sealing.seal({ id: randomUUID(), origin, expiresAt, session: held }), expiresAt };
}

function replacedKey(id: string): string {
  return `replaced-bearer:${id}`;
}

/** Lets a bearer end soon, for another has taken its place. To renew it once more does not prolong it. */
export async function supersedeBearer({ id, expiresAt }: Bearer, now = Date.now()): Promise<void> {
  if (await store.get(replacedKey(id))) return;
  await store.set(replacedKey(id), String(now + OVERLAP), Math.max(OVERLAP, expiresAt - now) + OVERLAP);
}

/** When (Unix ms) a bearer that was renewed stops to count; null for one that was not. */
export async function supersededAt({ id }: Bearer): Promise<number | null> {
  const until = await store.get(replacedKey(id));
  return until === null ? null : Number(until);
}
