import { formerCookieName, type RequestCookies } from "../cookie-names";
import { log } from "../log";
import { DAY_MS, HOUR_MS } from "../time";
import { recordExpiry } from "./auth-events";
import type { LoginReason } from "./login-errors";
import { refreshOnce } from "./refresh";
import { isRefreshDue } from "./refresh-due";
import { latestSession, type RefreshResult } from "./refresh-store";
import {
  decryptSession,
  encryptSession,
  isOwnCookie,
  type Session,
  sessionCookieName,
} from "./session-cookie";
import { consentEndsAt, type ExpiryReason, type SessionCheck, sessionExpiry } from "./session-validity";

/**
 * The reasons why a refresh left the session as it is. "pending": it takes longer than the request waits.
 * "deferred": it is left to the next request.
 */
export const openRefreshFailures = ["transient", "operator", "pending", "deferred"] as const;

/** One of these reasons. */
export type OpenRefreshFailure = (typeof openRefreshFailures)[number];

/** The outcome of a refresh. `failure`: why an active session is unchanged although its refresh was due. */
export type SessionRefresh =
  | { kind: "active"; session: Session; failure?: OpenRefreshFailure }
  | { kind: "ended"; reason: ExpiryReason | "revoked" };

/** An internal error must not end a session. */
function logAndKeepSession(error: unknown): RefreshResult {
  log.error(
    { error: error instanceof Error ? error.stack : String(error) },
    "refresh failed with an internal error",
  );
  return { kind: "transient" };
}

/**
 * Spotify's six months may end a little before the computed end, and Spotify reports an ended consent only as
 * "revoked".
 */
function refusalReason({ consentAt }: Session): "consent_ended" | "revoked" {
  return Date.now() > consentEndsAt(consentAt) - DAY_MS ? "consent_ended" : "revoked";
}

/**
 * Refreshes a session, but only if that is due, and updates the time of its last use. The one function that
 * refreshes: the middleware, bearers, the `jwt` callback of Auth.js and JSON routes call it.
 */
export async function refreshSession(session: Session): Promise<SessionRefresh> {
  const end = await sessionExpiry(session);
  if (end) return { kind: "ended", reason: end };
  const lastSeenAt = Date.now();
  // The latest one, because an older cookie, written again, could reach the browser last.
  if (!(await isRefreshDue(session)))
    return { kind: "active", session: { ...(await latestSession(session)), lastSeenAt } };
  const result = await refreshOnce(session).catch(logAndKeepSession);
  // A user who signed out during the refresh must not get a cookie again.
  const laterEnd = await sessionExpiry(session);
  if (laterEnd) return { kind: "ended", reason: laterEnd };
  if (result.kind === "refused") {
    const reason = refusalReason(session);
    await recordExpiry(reason);
    return { kind: "ended", reason };
  }
  if (result.kind !== "renewed")
    return { kind: "active", session: { ...session, lastSeenAt }, failure: result.kind };
  return { kind: "active", session: { ...result.session, lastSeenAt } };
}

/**
 * The result of reading a session cookie. `cookie`: a new value to set, null to delete it, undefined to leave
 * it. `failure`: why a refresh that was due left the session as it is. `check`: set if the session is valid and
 * its cookie stays unchanged; the page reuses it. `formerName`: the name under which the cookie was found, if that
 * is not its name any more.
 */
export type SessionResolution = {
  signedIn: boolean;
  cookie?: string | null;
  reason?: LoginReason;
  failure?: OpenRefreshFailure;
  check?: SessionCheck;
  formerName?: string;
};

async function isWriteDue(session: Session, now = Date.now()): Promise<boolean> {
  return now - session.lastSeenAt > HOUR_MS || (await isRefreshDue(session, now));
}

/**
 * A signed-out cookie grants no access anyway. Deleting it here could delete the cookie of a new login that
 * overtook this request.
 */
function toEnded(reason: LoginReason): SessionResolution {
  return reason === "signed_out" ? { signedIn: false, reason } : { signedIn: false, cookie: null, reason };
}

/** Returns the cookie of a session, or undefined if it cannot be sealed: an internal error must not end it. */
async function seal(session: Session): Promise<string | undefined> {
  return encryptSession(session).catch((error: unknown) => {
    log.error({ error: String(error) }, "session could not be encrypted; cookie unchanged");
    return undefined;
  });
}

/** A failure that will pass leaves the session and its cookie unchanged. */
async function refreshAndSeal(session: Session): Promise<SessionResolution> {
  const result = await refreshSession(session);
  if (result.kind === "ended") return toEnded(result.reason);
  if (result.failure) return { signedIn: true, failure: result.failure };
  return { signedIn: true, cookie: await seal(result.session) };
}

async function resolveCookie(cookie: string | undefined): Promise<SessionResolution> {
  if (cookie === undefined) return { signedIn: false };
  const session = await decryptSession(cookie);
  if (!session) return { signedIn: false, cookie: (await isOwnCookie(cookie)) ? null : undefined };
  const checkedAt = performance.now();
  // In parallel: together they cost one round trip to the store.
  const [end, writeDue] = await Promise.all([sessionExpiry(session), isWriteDue(session)]);
  if (end) {
    await recordExpiry(end);
    return toEnded(end);
  }
  return writeDue ? refreshAndSeal(session) : { signedIn: true, check: { sid: session.sid, checkedAt } };
}

/**
 * Resolves the session cookie of a request. Most responses set no cookie: it is written after a refresh and once
 * an hour. A cookie under its former name is adopted if it opens: it is set again under its name. If it does not
 * open, it belongs to another app at this host and is left alone.
 */
export async function resolveSession(cookies: RequestCookies): Promise<SessionResolution> {
  const own = cookies.get(sessionCookieName())?.value;
  const formerName = formerCookieName("session");
  const former = formerName ? cookies.get(formerName)?.value : undefined;
  if (own !== undefined || !formerName || former === undefined) return resolveCookie(own);
  const resolution = await resolveCookie(former);
  const cookie = resolution.signedIn ? (resolution.cookie ?? former) : resolution.cookie;
  return { ...resolution, cookie, formerName };
}
