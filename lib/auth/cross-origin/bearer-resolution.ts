import type { ApiFaultCode } from "../../api/errors";
import type { LoginFailure } from "../login-errors";
import { isRefreshDue } from "../refresh-due";
import { readLatestSession } from "../refresh-records";
import type { Session } from "../session-cookie";
import { refreshSession } from "../session-lifecycle";
import { sessionExpiry } from "../session-validity";
import { type Bearer, openBearer, supersededAt } from "./bearer";

/** What a bearer amounts to: the newest of its session, or why it is refused. */
export type BearerResolution = { session: Session } | { refused: ApiFaultCode };

/** Looked at in the place of what is no bearer: every refusal costs the same work. */
const none: Bearer = {
  id: "none",
  origin: "",
  expiresAt: 0,
  session: {
    sid: "none",
    uid: "none",
    accessToken: "none",
    refreshToken: "none",
    scopes: [],
    accessExpiresAt: 0,
    accessLifetime: 3600,
    signedInAt: 0,
    consentAt: Date.UTC(3000, 0),
    renewedAt: null,
    lastSeenAt: Date.UTC(3000, 0),
    generation: 0,
    rotates: null,
    home: "",
    heldBy: "bearer",
  },
};

type Facts = {
  bearer: Bearer | null;
  origin: string | null;
  ended: LoginFailure["ended"] | null;
  until: number | null;
};

/** A foreign one is told no more than that, whatever else is wrong with it. */
function refusal({ bearer, origin, ended, until }: Facts, now: number): ApiFaultCode | null {
  if (!bearer) return "invalid_bearer";
  if (bearer.origin !== origin) return "foreign_origin";
  if (ended === "signed_out" || ended === "revoked" || (until !== null && now > until))
    return "revoked_bearer";
  return ended || now > bearer.expiresAt ? "expired_bearer" : null;
}

/** The newest there is of a session; its bearer itself never changes. */
function newestOf(session: Session, successor: Session | "sealed" | null): Session {
  if (!successor || successor === "sealed") return session;
  return { ...successor, lastSeenAt: Math.max(successor.lastSeenAt, session.lastSeenAt) };
}

async function renewed(session: Session): Promise<BearerResolution> {
  const trace: LoginFailure = {};
  const current = await refreshSession(session, trace);
  if (current) return { session: current };
  const over = trace.ended === "idle" || trace.ended === "consent_ended";
  return { refused: over ? "expired_bearer" : "revoked_bearer" };
}

/**
 * Looks at the bearer of a request, and renews its session where that is due: once, however many ask.
 * @param origin of the request. Only the origin it was made for may show it; a request that names none may not.
 */
export async function resolveBearer(
  token: string,
  origin: string | null,
  now = Date.now(),
): Promise<BearerResolution> {
  const bearer = await openBearer(token);
  const looked = bearer ?? none;
  const [ended, successor, until] = await Promise.all([
    sessionExpiry(looked.session, now),
    readLatestSession(looked.session),
    supersededAt(looked),
  ]);
  const refused = refusal({ bearer, origin, ended, until }, now);
  if (refused) return { refused };
  const session = newestOf(looked.session, successor);
  return (await isRefreshDue(session)) ? renewed(session) : { session };
}
