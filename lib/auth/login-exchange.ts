import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { safeReturnPath } from "../http/safe-return-path";
import { store } from "../store";
import { sessionRecordKey } from "../store/keys";
import { MINUTE_MS, SECOND_MS } from "../time";
import { recordLogin } from "./auth-events";
import { exchangeCodeWithAuthJs } from "./authjs/call";
import { hashState } from "./authorization-response";
import { limitExchange } from "./exchange-limits";
import type { LoginReason } from "./login-errors";
import { type LoginTransaction, TRANSACTION_TTL_S } from "./login-transaction";
import { loginFailurePath } from "./redirects";
import { createSealedType } from "./sealed";
import { decryptSession, type Session } from "./session-cookie";
import { getValidSession, openValidSession, revokeSession } from "./session-validity";

/** Where the browser goes after a login, and the session cookie of a login that succeeded. */
type LoginOutcome = { path: string; cookie: string | null };

/** How long the session of a login is stored for a second arrival of its callback. */
const OUTCOME_TTL_MS = MINUTE_MS;
/** Longer than any login can be finished, so that no code is exchanged twice. */
const CLAIM_TTL_MS = TRANSACTION_TTL_S * SECOND_MS + MINUTE_MS;
/** Longer than an exchange takes with its timeouts. */
const OUTCOME_TIMEOUT_MS = 20 * SECOND_MS;
const POLL_INTERVAL_MS = 200;

/**
 * What the store holds of a finished login. The session has its own record, below the prefix of its user, so
 * that deleting the data of a user deletes it too.
 */
const sealing = createSealedType(
  "tonearm-login-outcome",
  z.object({ path: z.string(), sessionKey: z.string().nullable() }),
);

// A record begins with its version: 0 while the code is being exchanged, 1 with the outcome.
function outcomeKey(state: string): string {
  return `login-callback:${hashState(state)}`;
}

function sessionKey(session: Session): string {
  return sessionRecordKey(session, "login");
}

/** Claims the exchange of a login's code. Of all arrivals of its callback, only the first one succeeds. */
async function claimExchange(state: string): Promise<boolean> {
  const claim = `0:${randomUUID()}`;
  return (await store.setIfNewer(outcomeKey(state), claim, CLAIM_TTL_MS)) === claim;
}

/** Stores the outcome of a login, sealed, for a second arrival of its callback (RFC 6749 section 4.1.2). */
async function storeOutcome(state: string, { path, cookie }: LoginOutcome): Promise<void> {
  const session = cookie ? await decryptSession(cookie) : null;
  if (session && cookie) await store.set(sessionKey(session), cookie, OUTCOME_TTL_MS);
  const sealed = await sealing.seal({ path, sessionKey: session && sessionKey(session) });
  await store.setIfNewer(outcomeKey(state), `1:${sealed}`, CLAIM_TTL_MS);
}

/** Returns the stored outcome, undefined while the code is being exchanged, or null if there is none. */
async function readOutcome(state: string) {
  const record = await store.get(outcomeKey(state));
  if (record?.startsWith("0:")) return undefined;
  return record ? sealing.open(record.slice(2)) : null;
}

/** Returns the cookie of a session that a login made in the last minute, if the session is still valid. */
async function readStoredSession(key: string): Promise<string | null> {
  const cookie = await store.get(key);
  return cookie && (await openValidSession(cookie)) ? cookie : null;
}

/**
 * Returns the outcome of the first arrival of a callback, once it is known. Returns null if there is none, or
 * if its session is older than a minute or has ended. Only a browser with the cookie of this login may get it.
 */
async function waitForOutcome(state: string): Promise<LoginOutcome | null> {
  const until = performance.now() + OUTCOME_TIMEOUT_MS;
  let outcome = await readOutcome(state);
  while (outcome === undefined && performance.now() < until) {
    await sleep(POLL_INTERVAL_MS);
    outcome = await readOutcome(state);
  }
  if (!outcome) return null;
  if (!outcome.sessionKey) return { path: outcome.path, cookie: null };
  const cookie = await readStoredSession(outcome.sessionKey);
  return cookie ? { path: outcome.path, cookie } : null;
}

/** Returns where a login led, if it is the login that made this session. */
export async function outcomePathOf(state: string, session: Session): Promise<string | null> {
  const outcome = await readOutcome(state);
  return outcome?.sessionKey === sessionKey(session) ? outcome.path : null;
}

type Exchanged = LoginOutcome & { reason?: LoginReason };

/**
 * Exchanges the code of a login. Revokes an earlier session of any user: a login replaces it, and no copy of
 * its cookie may remain valid.
 */
async function finishExchange(
  request: NextRequest,
  state: string,
  { verifier, returnTo }: LoginTransaction,
): Promise<Exchanged> {
  const next = safeReturnPath(returnTo);
  const code = request.nextUrl.searchParams.get("code") ?? "";
  const result = await exchangeCodeWithAuthJs({ code, state, verifier });
  if ("reason" in result) {
    const { reason, retryAfter } = result;
    return { path: await loginFailurePath(request, reason, next, retryAfter), cookie: null, reason };
  }
  await recordLogin("ok");
  const earlier = await getValidSession(request);
  if (earlier) await revokeSession(earlier);
  return { path: next, cookie: result.cookie };
}

/** Exchanges the code if this is the first arrival of its callback. Null: it is not. */
async function exchangeIfFirst(
  request: NextRequest,
  state: string,
  transaction: LoginTransaction,
): Promise<Exchanged | null> {
  if (!(await claimExchange(state))) return null;
  const outcome = await finishExchange(request, state, transaction);
  await storeOutcome(state, outcome);
  return outcome;
}

/**
 * Exchanges a code once. A second arrival of the same callback gets the outcome of the first.
 * @throws ApiError as `limitExchange`.
 */
export async function exchangeOnce(
  request: NextRequest,
  state: string,
  transaction: LoginTransaction,
): Promise<LoginOutcome> {
  const exchange = () => exchangeIfFirst(request, state, transaction);
  const first = await limitExchange(request.headers, exchange, (result) => result?.reason === "refused");
  // Waits without a slot, which another login may need.
  const outcome = first ?? (await waitForOutcome(state));
  if (outcome) return outcome;
  const next = safeReturnPath(transaction.returnTo);
  return { path: await loginFailurePath(request, "refused", next), cookie: null };
}
