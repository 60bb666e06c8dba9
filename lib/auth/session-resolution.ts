import { refreshSessionCookie } from "./authjs/call";
import type { LoginErrorCode } from "./login-errors";
import { isRefreshDue } from "./refresh-due";
import { decryptSession, type Session } from "./session-cookie";
import { consentEndsAt, sessionExpiry } from "./session-validity";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What a session cookie amounts to. `cookie`: a new value to set, null to delete it, undefined to leave it. */
export type SessionResolution = { signedIn: boolean; cookie?: string | null; reason?: LoginErrorCode };

async function isWriteDue(session: Session, now = Date.now()): Promise<boolean> {
  return now - session.lastSeenAt > HOUR || (await isRefreshDue(session, now));
}

/** Spotify's six months may end a little before ours, and of a consent that ended it only says "revoked". */
function expiryReason(ended: LoginErrorCode, session: Session): LoginErrorCode {
  return ended === "revoked" && Date.now() > consentEndsAt(session.consentAt) - DAY ? "consent_ended" : ended;
}

/** Renews through Auth.js. Where a renewal fails for now the session stays as it is. */
async function refreshAndSeal(cookie: string, session: Session): Promise<SessionResolution> {
  const { value, trace } = await refreshSessionCookie(cookie);
  if (trace.ended) return { signedIn: false, cookie: null, reason: expiryReason(trace.ended, session) };
  const kept = trace.renewal === "transient" || trace.renewal === "operator";
  // No value and no reason: Auth.js met a fault of ours, for which nobody is signed out.
  return { signedIn: true, cookie: kept || !value ? undefined : value };
}

/**
 * Looks at the session cookie of a request. Auth.js is asked only when something is due, so most answers set no cookie.
 * @param cookie as it came; undefined where there was none.
 */
export async function resolveSession(cookie: string | undefined): Promise<SessionResolution> {
  if (cookie === undefined) return { signedIn: false };
  const session = await decryptSession(cookie);
  if (!session) return { signedIn: false, cookie: null };
  // Both at once: together they cost one round trip to the store.
  const [end, writeDue] = await Promise.all([sessionExpiry(session), isWriteDue(session)]);
  // A signed-out cookie opens nothing anyway. Deleting it here could take away that of a new login which overtook this.
  if (end === "signed_out") return { signedIn: false, reason: end };
  if (end) return { signedIn: false, cookie: null, reason: end };
  return writeDue ? refreshAndSeal(cookie, session) : { signedIn: true };
}
