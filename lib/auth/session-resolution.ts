import { renewCookie } from "./authjs/call";
import type { LoginReason } from "./login-errors";
import { isRefreshDue } from "./refresh-due";
import { openSession, type SessionToken } from "./session-cookie";
import { consentEndsAt, sessionEnd } from "./session-validity";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What a session cookie amounts to. `cookie`: a new value to set, null to delete it, undefined to leave it. */
export type Visit = { signedIn: boolean; cookie?: string | null; reason?: LoginReason };

async function isWriteDue(session: SessionToken, now = Date.now()): Promise<boolean> {
  return now - session.lastSeenAt > HOUR || (await isRefreshDue(session, now));
}

/** Spotify's six months may end a little before ours, and of a consent that ended it only says "revoked". */
function endReason(ended: LoginReason, session: SessionToken): LoginReason {
  return ended === "revoked" && Date.now() > consentEndsAt(session.consentAt) - DAY ? "consent_ended" : ended;
}

/** Renews through Auth.js. Where a renewal fails for now the session stays as it is. */
async function renewVisit(cookie: string, session: SessionToken): Promise<Visit> {
  const { value, trace } = await renewCookie(cookie);
  if (trace.ended) return { signedIn: false, cookie: null, reason: endReason(trace.ended, session) };
  const kept = trace.renewal === "transient" || trace.renewal === "operator";
  // No value and no reason: Auth.js met a fault of ours, for which nobody is signed out.
  return { signedIn: true, cookie: kept || !value ? undefined : value };
}

/**
 * Looks at the session cookie of a request. Auth.js is asked only when something is due, so most answers set no cookie.
 * @param cookie as it came; undefined where there was none.
 */
export async function receive(cookie: string | undefined): Promise<Visit> {
  if (cookie === undefined) return { signedIn: false };
  const session = await openSession(cookie);
  if (!session) return { signedIn: false, cookie: null };
  // Both at once: together they cost one round trip to the store.
  const [end, writeDue] = await Promise.all([sessionEnd(session), isWriteDue(session)]);
  // A signed-out cookie opens nothing anyway. Deleting it here could take away that of a new login which overtook this.
  if (end === "signed_out") return { signedIn: false, reason: end };
  if (end) return { signedIn: false, cookie: null, reason: end };
  return writeDue ? renewVisit(cookie, session) : { signedIn: true };
}
