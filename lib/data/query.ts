import "server-only";
import type { Feature, WithAge } from "../api/types";
import { isRefreshPending } from "../auth/pending-refreshes";
import { isMisconfigured } from "../auth/refresh-cooldowns";
import { recordRejectedAccessToken } from "../auth/refresh-due";
import { isGranted } from "../auth/scopes";
import { currentSession } from "../auth/session";
import type { Session } from "../auth/session-cookie";
import { getOrLoad } from "../cache";
import { SpotifyError } from "../spotify/errors";
import { type Priority, withRequestContext } from "../spotify/request-context";
import { serverNow } from "../spotify/server-clock";
import { userKeyPrefix } from "../store/keys";

/** What a getter needs to know of the person who asks. */
export type UserContext = {
  userId: string;
  /**
   * The access token, while it serves.
   * @throws SpotifyError when it has run out and could not be renewed.
   */
  accessToken: () => Promise<string>;
  /** The session's scopes as part of a cache key: other permissions, other answers. */
  scopeKey: string;
  /** When (ms of this process) the session still counted. */
  knownAt: number;
  session: Session;
};

async function validAccessToken(session: Session): Promise<string> {
  if (session.accessExpiresAt > serverNow()) return session.accessToken;
  if (await isMisconfigured()) throw new SpotifyError("misconfigured");
  throw isRefreshPending(session)
    ? new SpotifyError("renewing", { retryAfter: 2 })
    : new SpotifyError("unavailable");
}

/** The one whose session it is. For sessions that are known to count. */
export function userContext(session: Session, knownAt = performance.now()): UserContext {
  const scopeKey = [...session.scopes].sort().join("+");
  return { userId: session.uid, accessToken: () => validAccessToken(session), scopeKey, knownAt, session };
}

/**
 * Finds out who asks. No getter takes a user id, so none can be asked for somebody else's music.
 * @throws SpotifyError `unauthorized` for strangers, `missing_scope` where a feature was not allowed: no call is spent.
 */
export async function requireUser(...features: Feature[]): Promise<UserContext> {
  const knownAt = performance.now();
  const session = await currentSession();
  if (!session) throw new SpotifyError("unauthorized");
  if (!features.every((feature) => isGranted(feature, session.scopes)))
    throw new SpotifyError("missing_scope");
  return userContext(session, knownAt);
}

type QueryOptions<T> = {
  resource: string;
  /** Seconds. */
  fresh: number;
  /** Never shown once it is no longer fresh. */
  neverStale?: boolean;
  load: (accessToken: string) => Promise<T>;
};

/** Does something at Spotify for a person, and counts it as theirs. A refused token is renewed with the next request. */
export async function callSpotifyAs<T>(
  caller: UserContext,
  act: (accessToken: string) => Promise<T>,
  priority: Priority = "interactive",
): Promise<T> {
  try {
    const accessToken = await caller.accessToken();
    return await withRequestContext({ person: userKeyPrefix(caller.userId), priority }, () =>
      act(accessToken),
    );
  } catch (error) {
    if (error instanceof SpotifyError && error.code === "unauthorized")
      await recordRejectedAccessToken(caller.session);
    throw error;
  }
}

/** Reads a resource of the caller's through the cache. */
export function cachedQuery<T>(
  caller: UserContext,
  { resource, load, ...keeping }: QueryOptions<T>,
): Promise<WithAge<T>> {
  const { userId, scopeKey, knownAt } = caller;
  const entry = { ...keeping, userId, resource: `${resource}:${scopeKey}`, since: knownAt };
  return getOrLoad({ ...entry, load: (priority) => callSpotifyAs(caller, load, priority) });
}
