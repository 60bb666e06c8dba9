import { randomUUID } from "node:crypto";
import type { Account } from "next-auth";
import { log } from "../log";
import { serverNow } from "../spotify/server-clock";
import { parseScopes } from "../spotify/token-endpoint";
import type { AuthTrace } from "./login-errors";
import { renew } from "./refresh";
import { isRefreshDue } from "./refresh-due";
import { processId } from "./refresh-fallback";
import { forgetSuccessor, readSuccessor } from "./refresh-records";
import type { Renewal } from "./refresh-store";
import { loginFeatures, scopeParameter } from "./scopes";
import { parseSession, type SessionToken } from "./session-cookie";
import { sessionEnd } from "./session-validity";

const HOUR = 3600;

/** A session from a finished login. Null where Spotify gave no tokens to keep. */
export function beginSession(account: Account, now = serverNow()): SessionToken | null {
  const given = Number(account.expires_in);
  const lifetime = given > 0 && given <= HOUR ? given : HOUR;
  return parseSession({
    sid: randomUUID(),
    uid: account.providerAccountId,
    accessToken: account.access_token,
    refreshToken: account.refresh_token,
    // No scope in the answer means: as asked (RFC 6749 section 5.1).
    scopes: parseScopes(account.scope ?? scopeParameter(loginFeatures)),
    accessExpiresAt: now + lifetime * 1000,
    accessLifetime: lifetime,
    signedInAt: now,
    consentAt: now,
    renewedAt: null,
    lastSeenAt: now,
    generation: 0,
    rotates: null,
    home: processId,
    heldBy: "cookie",
  });
}

/** Auth.js deletes the cookie of whoever meets an error in here; a fault of ours is no reason for that. */
function survive(error: unknown): Renewal {
  log.error(
    { error: error instanceof Error ? error.stack : String(error) },
    "a renewal failed inside this app",
  );
  return { kind: "transient" };
}

/** An old cookie is not written again where a newer one is known: it could arrive last. */
async function withNewest(seen: SessionToken): Promise<SessionToken> {
  const newest = await readSuccessor(seen);
  return newest && newest !== "sealed" ? { ...newest, lastSeenAt: seen.lastSeenAt } : seen;
}

/**
 * What becomes of a session that is looked at: itself, renewed where due, or null where it is over.
 * @param trace hears why.
 */
export async function continueSession(claims: unknown, trace: AuthTrace): Promise<SessionToken | null> {
  const session = parseSession(claims);
  if (!session) return null;
  const end = await sessionEnd(session);
  if (end) {
    trace.ended = end;
    return null;
  }
  const seen = { ...session, lastSeenAt: Date.now() };
  if (!(await isRefreshDue(session))) return withNewest(seen);
  const renewal = await renew(session).catch(survive);
  trace.renewal = renewal.kind;
  if (renewal.kind === "refused") {
    trace.ended = "revoked";
    return null;
  }
  if (renewal.kind !== "renewed") return seen;
  // Whoever signed out while the renewal was under way is not given a cookie again.
  const meanwhile = await sessionEnd(renewal.session);
  if (!meanwhile) return { ...renewal.session, lastSeenAt: seen.lastSeenAt };
  trace.ended = meanwhile;
  await forgetSuccessor(session);
  return null;
}
