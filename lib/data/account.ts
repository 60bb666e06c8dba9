import "server-only";
import type { CallsView, ConnectionView, Feature } from "../api/types";
import { readLastRefreshFailure } from "../auth/refresh-cooldowns";
import { ALL_FEATURES, isGranted } from "../auth/scopes";
import { currentSession } from "../auth/session";
import { consentEndsAt } from "../auth/session-validity";
import { env } from "../env";
import { APP_CALLS, countLast24h, userCounter } from "../spotify/call-counter";
import { SpotifyError } from "../spotify/errors";
import { cooldownEnd } from "../spotify/rate-limit-cooldown";
import { userKeyPrefix } from "../store/keys";

/** What the session itself knows of the connection. Budget: 0 calls. */
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

/** Whether the person allowed what a feature needs. Budget: 0 calls. */
export async function hasFeature(feature: Feature): Promise<boolean> {
  const session = await currentSession();
  return session !== null && isGranted(feature, session.scopes);
}

/** How often Spotify was asked in the last 24 hours. Budget: 0 calls. */
export async function getQuotaUsage(): Promise<CallsView> {
  const session = await currentSession();
  if (!session) throw new SpotifyError("unauthorized");
  const counts = [userCounter(userKeyPrefix(session.uid)), APP_CALLS];
  const [own = 0, app = 0] = await Promise.all(counts.map(countLast24h));
  return { own, app, limit: env().SPOTIFY_DAILY_CALLS ?? null };
}

/** When (Unix ms) the longest pause of hours ends that Spotify asked this app for; null while there is none. 0 calls. */
export function getCooldownEnd(): Promise<number | null> {
  return cooldownEnd();
}
