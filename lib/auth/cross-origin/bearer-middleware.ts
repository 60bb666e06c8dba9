import { LRUCache } from "lru-cache";
import type { NextRequest, NextResponse } from "next/server";
import type { RejectionCode } from "../../api/errors";
import { MINUTE_MS } from "../../time";
import { continueRequest } from "../continue-request";
import { isRefreshDue } from "../refresh-due";
import { latestSession } from "../refresh-store";
import { methodResponse, refuseRequest } from "../refusals";
import { encryptSession, type Session, sessionCookieName } from "../session-cookie";
import { type OpenRefreshFailure, refreshSession } from "../session-lifecycle";
import { type ExpiryReason, sessionExpiry } from "../session-validity";
import { type Bearer, graceEndOf, openBearer, recordBearerUse } from "./bearer";

/** The result of reading a bearer: the latest state of its session, or why it is refused. */
type BearerResolution = { session: Session; failure?: OpenRefreshFailure } | { refused: RejectionCode };

/** Returns how a client learns that its session is over. */
function toRejection(reason: ExpiryReason | "revoked"): RejectionCode {
  return reason === "idle" || reason === "consent_ended" ? "expired_bearer" : "revoked_bearer";
}

type Facts = {
  bearer: Bearer;
  origin: string | null;
  expiry: ExpiryReason | null;
  /** The end of the grace of a replaced bearer. */
  graceEnd: number | null;
  isRenewal: boolean;
};

/**
 * Returns why a bearer is refused, or null. A foreign origin comes before the other reasons, so that it
 * learns nothing else. Whether a replaced bearer may be renewed is decided by the renewal.
 */
function refusal({ bearer, origin, expiry, graceEnd, isRenewal }: Facts, now: number): RejectionCode | null {
  if (bearer.origin !== origin) return "foreign_origin";
  if (expiry) return toRejection(expiry);
  if (graceEnd !== null && now > graceEnd) return isRenewal ? null : "revoked_bearer";
  return now > bearer.expiresAt ? "expired_bearer" : null;
}

/** Returns the latest state of the session in a bearer, which itself never changes. */
async function readSession({ session }: Bearer): Promise<Session> {
  const latest = await latestSession(session);
  return { ...latest, lastSeenAt: Math.max(latest.lastSeenAt, session.lastSeenAt) };
}

async function refreshBearerSession(session: Session): Promise<BearerResolution> {
  const result = await refreshSession(session);
  if (result.kind === "ended") return { refused: toRejection(result.reason) };
  return { session: result.session, failure: result.failure };
}

/**
 * Resolves the bearer of a request and refreshes its session if due, single-flight.
 * @param origin the origin of the request. A bearer is valid only for the origin it was issued to, and not
 * without an origin.
 * @param isRenewal whether the request asks for another bearer.
 */
async function resolveBearer(
  token: string,
  origin: string | null,
  isRenewal: boolean,
  now = Date.now(),
): Promise<BearerResolution> {
  const bearer = await openBearer(token);
  if (!bearer) return { refused: "invalid_bearer" };
  const [expiry, session, graceEnd] = await Promise.all([
    sessionExpiry(bearer.session, now),
    readSession(bearer),
    graceEndOf(bearer),
  ]);
  const refused = refusal({ bearer, origin, expiry, graceEnd, isRenewal }, now);
  if (refused) return { refused };
  await recordBearerUse(bearer, now);
  return (await isRefreshDue(session)) ? refreshBearerSession(session) : { session };
}

/**
 * Caches encrypted sessions by id and generation. Encryption takes longer than the rest of a request with a
 * bearer.
 */
const encrypted = new LRUCache<string, string>({ max: 1_000, ttl: MINUTE_MS });

/** Returns the cookie header from which the rest of a request reads the session in place of the bearer. */
async function toCookieHeader(session: Session): Promise<string> {
  const key = `${session.sid}:${session.generation}:${session.lastSeenAt}`;
  const cached = encrypted.get(key);
  if (cached) return cached;
  const header = `${sessionCookieName()}=${await encryptSession(session)}`;
  encrypted.set(key, header);
  return header;
}

/** The routes that issue a bearer. They also accept requests with an invalid bearer. */
const LOGIN_PATHS = /^\/api\/v1\/auth(\/callback)?\/?$/;

/** The route that replaces a bearer. */
const RENEWAL_PATH = /^\/api\/v1\/auth\/renew\/?$/;

/**
 * Authenticates a request with a bearer. The rest of the request reads the session from a cookie that only
 * this app can seal. Drops the cookies of the request.
 */
export async function authenticateBearer(request: NextRequest, token: string): Promise<NextResponse> {
  const { pathname } = request.nextUrl;
  const checkedAt = performance.now();
  const resolution = await resolveBearer(token, request.headers.get("origin"), RENEWAL_PATH.test(pathname));
  if ("session" in resolution) {
    const { session, failure } = resolution;
    const cookie = await toCookieHeader(session);
    const check = { sid: session.sid, checkedAt };
    return methodResponse(request) ?? continueRequest(request, { signedIn: true, failure, check }, cookie);
  }
  return LOGIN_PATHS.test(pathname)
    ? (methodResponse(request) ?? continueRequest(request, { signedIn: false }, ""))
    : refuseRequest(resolution.refused);
}
