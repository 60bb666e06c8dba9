import { randomUUID } from "node:crypto";
import type { Account } from "next-auth";
import { log } from "../log";
import { serverNow } from "../spotify/server-clock";
import { parseScopes } from "../spotify/token-endpoint";
import type { LoginFailure } from "./login-errors";
import { refreshOnce } from "./refresh";
import { isRefreshDue } from "./refresh-due";
import { instanceId } from "./refresh-fallback";
import { deleteLatestSession, readLatestSession } from "./refresh-records";
import type { RefreshResult } from "./refresh-store";
import { DEFAULT_FEATURES, scopeParameter } from "./scopes";
import { parseSession, type Session } from "./session-cookie";
import { sessionExpiry } from "./session-validity";

const HOUR = 3600;

/** A session from a finished login. Null where Spotify gave no tokens to keep. */
export function createSession(account: Account, now = serverNow()): Session | null {
  const given = Number(account.expires_in);
  const lifetime = given > 0 && given <= HOUR ? given : HOUR;
  return parseSession({
    sid: randomUUID(),
    uid: account.providerAccountId,
    accessToken: account.access_token,
    refreshToken: account.refresh_token,
    // No scope in the answer means: as asked (RFC 6749 section 5.1).
    scopes: parseScopes(account.scope ?? scopeParameter(DEFAULT_FEATURES)),
    accessExpiresAt: now + lifetime * 1000,
    accessLifetime: lifetime,
    signedInAt: now,
    consentAt: now,
    renewedAt: null,
    lastSeenAt: now,
    generation: 0,
    rotates: null,
    home: instanceId,
    heldBy: "cookie",
  });
}

/** Auth.js deletes the cookie of whoever meets an error in here; a fault of ours is no reason for that. */
function logAndKeepSession(error: unknown): RefreshResult {
  log.error(
    { error: error instanceof Error ? error.stack : String(error) },
    "a renewal failed inside this app",
  );
  return { kind: "transient" };
}

/** An old cookie is not written again where a newer one is known: it could arrive last. */
async function preferLatest(seen: Session): Promise<Session> {
  const newest = await readLatestSession(seen);
  return newest && newest !== "sealed" ? { ...newest, lastSeenAt: seen.lastSeenAt } : seen;
}

/**
 * What becomes of a session that is looked at: itself, renewed where due, or null where it is over.
 * @param trace hears why.
 */
export async function refreshSession(claims: unknown, trace: LoginFailure): Promise<Session | null> {
  const session = parseSession(claims);
  if (!session) return null;
  const end = await sessionExpiry(session);
  if (end) {
    trace.ended = end;
    return null;
  }
  const seen = { ...session, lastSeenAt: Date.now() };
  if (!(await isRefreshDue(session))) return preferLatest(seen);
  const renewal = await refreshOnce(session).catch(logAndKeepSession);
  trace.renewal = renewal.kind;
  if (renewal.kind === "refused") {
    trace.ended = "revoked";
    return null;
  }
  if (renewal.kind !== "renewed") return seen;
  // Whoever signed out while the renewal was under way is not given a cookie again.
  const meanwhile = await sessionExpiry(renewal.session);
  if (!meanwhile) return { ...renewal.session, lastSeenAt: seen.lastSeenAt };
  trace.ended = meanwhile;
  await deleteLatestSession(session);
  return null;
}
