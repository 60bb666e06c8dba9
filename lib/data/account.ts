import "server-only";
import type { SessionView, UserView } from "../api/schemas/auth";
import type { Feature } from "../api/types";
import { openBearer } from "../auth/cross-origin/bearer";
import { readLastRefreshFailure } from "../auth/refresh-store";
import { ALL_FEATURES, isGranted } from "../auth/scopes";
import { currentSession } from "../auth/session";
import { IDLE_TIMEOUT_MS, type Session } from "../auth/session-cookie";
import { consentEndsAt } from "../auth/session-validity";
import { env } from "../env";
import { parseBearerHeader } from "../http/headers";
import { SpotifyError } from "../spotify/errors";
import { APP_CALLS, countLast24h, userCounter } from "../spotify/quota";
import { cooldownEnd } from "../spotify/rate-limit-cooldown";
import { userKeyPrefix } from "../store/keys";
import { readOwnProfile } from "./me";
import { userContext } from "./query";

/** Details of the session. Times are Unix ms. */
export type ConnectionView = {
  signedInAt: number;
  consentAt: number;
  consentEndsAt: number;
  /** Null while the first access token is valid. */
  renewedAt: number | null;
  accessExpiresAt: number;
  /** The last failed refresh, unless one has succeeded since. */
  setback: { at: number; kind: "transient" | "operator" | "refused" } | null;
  permissions: { feature: Feature; granted: boolean }[];
};

/** Spotify calls in the last 24 hours for this user and for the whole app, and the app's own limit, if it has one. */
export type CallsView = { own: number; app: number; limit: number | null };

/** Returns the details of the current session. Budget: 0 calls. */
export async function getAccount(): Promise<ConnectionView> {
  const session = await currentSession();
  if (!session) throw new SpotifyError("unauthorized");
  const { signedInAt, consentAt, renewedAt, accessExpiresAt, scopes } = session;
  const permissions = ALL_FEATURES.map((feature) => ({ feature, granted: isGranted(feature, scopes) }));
  return {
    signedInAt,
    consentAt,
    consentEndsAt: consentEndsAt(consentAt),
    renewedAt,
    accessExpiresAt,
    setback: await readLastRefreshFailure(session),
    permissions,
  };
}

/** Returns whether the user granted the scopes of a feature. Budget: 0 calls. */
export async function hasFeature(feature: Feature): Promise<boolean> {
  const session = await currentSession();
  return session !== null && isGranted(feature, session.scopes);
}

/** Returns the Spotify calls of the last 24 hours. Budget: 0 calls. */
export async function getQuotaUsage(): Promise<CallsView> {
  const session = await currentSession();
  if (!session) throw new SpotifyError("unauthorized");
  const counts = [userCounter(userKeyPrefix(session.uid)), APP_CALLS];
  const [own = 0, app = 0] = await Promise.all(counts.map(countLast24h));
  return { own, app, limit: env().SPOTIFY_DAILY_CALLS ?? null };
}

/** Returns when the longest cool-down of hours ends, in Unix ms; null when there is none. Budget: 0 calls. */
export function getCooldownEnd(): Promise<number | null> {
  return cooldownEnd();
}

/** Returns the user of a session; only the id when Spotify fails. Budget: 1 call, then 0 for 6 hours. */
export async function getProfileOf(session: Session): Promise<UserView> {
  try {
    const { name, image } = (await readOwnProfile(userContext(session))).value;
    return { id: session.uid, name: name || null, image };
  } catch (error) {
    if (!(error instanceof SpotifyError)) throw error;
    return { id: session.uid, name: null, image: null };
  }
}

type Login = { login: { user: UserView; expiresAt: string } | null; granted: readonly string[] };

/** Returns when an unused session in a cookie expires, in Unix ms. */
export function sessionExpiresAt({ lastSeenAt, consentAt }: Session): number {
  return Math.min(lastSeenAt + IDLE_TIMEOUT_MS, consentEndsAt(consentAt));
}

async function expiryOf(session: Session, headers: Headers): Promise<number> {
  const bearer = await openBearer(parseBearerHeader(headers) ?? "");
  return bearer?.expiresAt ?? sessionExpiresAt(session);
}

/** Converts Unix ms to ISO 8601 in UTC. */
export function toIsoString(at: number): string {
  return new Date(at).toISOString();
}

/**
 * Returns the current login and its expiry, by cookie or bearer, if all requested features are granted. Also returns
 * the granted scopes, which are none without a session.
 */
export async function getLogin(headers: Headers, requested: readonly Feature[]): Promise<Login> {
  const session = await currentSession();
  const granted = session?.scopes ?? [];
  if (!session || !requested.every((feature) => isGranted(feature, granted))) return { login: null, granted };
  const expiresAt = toIsoString(await expiryOf(session, headers));
  return { login: { user: await getProfileOf(session), expiresAt }, granted };
}

/**
 * Returns the details of the current session.
 * @throws SpotifyError `unauthorized` without a session.
 */
export async function getSession(headers: Headers): Promise<SessionView> {
  const session = await currentSession();
  if (!session) throw new SpotifyError("unauthorized");
  return {
    user: await getProfileOf(session),
    features: ALL_FEATURES.filter((feature) => isGranted(feature, session.scopes)),
    expiresAt: toIsoString(await expiryOf(session, headers)),
    consentEndsAt: toIsoString(consentEndsAt(session.consentAt)),
  };
}
