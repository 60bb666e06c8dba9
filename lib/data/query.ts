import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Feature, WithAge } from "../api/types";
import { recordRejectedAccessToken } from "../auth/refresh-due";
import { readRefreshFailure, refreshInRequest } from "../auth/request-refresh";
import { isGranted } from "../auth/scopes";
import { currentSession } from "../auth/session";
import type { Session } from "../auth/session-cookie";
import type { OpenRefreshFailure } from "../auth/session-lifecycle";
import { checkOfRequest } from "../auth/session-validity";
import { getOrLoad, wasInvalidatedSince } from "../cache";
import { SpotifyError } from "../spotify/errors";
import { type Priority, withRequestContext } from "../spotify/request-context";
import { serverNow } from "../spotify/server-clock";
import { userKeyPrefix } from "../store/keys";
import { admitRead, type ReadKind } from "./read-limits";

/** The user of a query. A refresh replaces its session. */
export type UserContext = {
  userId: string;
  /** The session's scopes as part of a cache key, because responses depend on permissions. */
  scopeKey: string;
  /** When the session was checked, in ms of this process. */
  checkedAt: number;
  session: Session;
  /** Runs a function in the context of the request, which a stream leaves once its response has begun. */
  inRequest: <T>(run: () => T) => T;
};

/** The error of each failure, and when a client should retry, in seconds. */
const refreshErrors = {
  pending: ["renewing", 2],
  deferred: ["renewing", 1],
  transient: ["unavailable", 10],
  operator: ["misconfigured", 10],
} as const;

function toRefreshError(failure: OpenRefreshFailure): SpotifyError {
  const [code, retryAfter] = refreshErrors[failure];
  return new SpotifyError(code, { retryAfter });
}

/** Returns the access token while it is valid. @throws SpotifyError when it has expired. */
async function validAccessToken({ session, inRequest }: UserContext): Promise<string> {
  if (session.accessExpiresAt > serverNow()) return session.accessToken;
  const failure = await inRequest(readRefreshFailure);
  throw failure ? toRefreshError(failure) : new SpotifyError("unauthorized");
}

/** Returns the user of a session. For sessions that are known to be valid. */
export function userContext(session: Session, checkedAt = performance.now()): UserContext {
  const scopeKey = [...session.scopes].sort().join("+");
  return { userId: session.uid, scopeKey, checkedAt, session, inRequest: AsyncLocalStorage.snapshot() };
}

/**
 * Authorizes the current user. No getter takes a user id, so none can return another user's music.
 * @throws SpotifyError `unauthorized` without a session, `missing_scope` when a feature is not granted; both without a
 * call.
 */
export async function requireUser(...features: Feature[]): Promise<UserContext> {
  const checkedAt = (await checkOfRequest())?.checkedAt ?? performance.now();
  const session = await currentSession();
  if (!session) throw new SpotifyError("unauthorized");
  if (!features.every((feature) => isGranted(feature, session.scopes)))
    throw new SpotifyError("missing_scope");
  return userContext(session, checkedAt);
}

type QueryOptions<T> = {
  resource: string;
  /** Age at which a read refreshes the value. */
  staleAfterS: number;
  /** Never serve stale. */
  neverStale?: boolean;
  /** Which limit applies when it is not cached; `other` by default. */
  kind?: ReadKind;
  load: (accessToken: string) => Promise<T>;
};

/** Calls Spotify for a user and counts the calls for them. Records a rejected token, so that it is refreshed. */
async function callSpotifyAs<T>(
  caller: UserContext,
  call: (accessToken: string) => Promise<T>,
  priority: Priority,
): Promise<T> {
  const { session, userId, checkedAt } = caller;
  // A sign-out ends a long read too. "Disconnect and delete" has deleted the count of these calls.
  if (wasInvalidatedSince(userId, checkedAt)) throw new SpotifyError("unauthorized");
  const accessToken = await validAccessToken(caller);
  try {
    return await withRequestContext({ person: userKeyPrefix(userId), priority }, () => call(accessToken));
  } catch (error) {
    if (isUnauthorized(error)) await recordRejectedAccessToken(session);
    throw error;
  }
}

function isUnauthorized(error: unknown): boolean {
  return error instanceof SpotifyError && error.code === "unauthorized";
}

/**
 * Replaces a session whose token was not accepted, unless a concurrent call has already done so.
 * @throws SpotifyError `unauthorized` only when the session is over.
 */
async function refreshCaller(caller: UserContext, used: Session): Promise<void> {
  if (caller.session !== used) return;
  const result = await caller.inRequest(() => refreshInRequest(used));
  if (result.kind === "ended") throw new SpotifyError("unauthorized");
  if (result.failure) throw toRefreshError(result.failure);
  const { inRequest } = caller;
  Object.assign(caller, userContext(result.session), { inRequest });
}

/** Runs `work`, and repeats it once with a refreshed session if Spotify did not accept the access token. */
async function withRefreshedToken<T>(caller: UserContext, work: () => Promise<T>): Promise<T> {
  const { session } = caller;
  try {
    return await work();
  } catch (error) {
    if (!isUnauthorized(error)) throw error;
    await refreshCaller(caller, session);
  }
  return work().catch((error: unknown) => {
    // A new token did not help, so Spotify itself has a problem and the session is not over.
    throw isUnauthorized(error) ? toRefreshError("transient") : error;
  });
}

/** Changes something at Spotify for a user. A change that Spotify refuses for its token was not made. */
export function changeSpotifyAs<T>(
  caller: UserContext,
  change: (accessToken: string) => Promise<T>,
): Promise<T> {
  return withRefreshedToken(caller, () => callSpotifyAs(caller, change, "interactive"));
}

/** Reads a resource of the user through the cache. */
export function cachedQuery<T>(
  caller: UserContext,
  { resource, load, kind = "other", ...options }: QueryOptions<T>,
): Promise<WithAge<T>> {
  return withRefreshedToken(caller, () => {
    const { userId, scopeKey, checkedAt } = caller;
    const entry = { ...options, userId, resource: `${resource}:${scopeKey}`, checkedAt };
    const loadInBackground = () => callSpotifyAs(caller, load, "background");
    const loadNow = async () => {
      await admitRead(userId, kind);
      return callSpotifyAs(caller, load, kind === "list" ? "list" : "interactive");
    };
    return getOrLoad({
      ...entry,
      load: (priority) => (priority === "background" ? loadInBackground() : loadNow()),
    });
  });
}

/**
 * Reads a page of a whole list of the user past the cache: neither memory nor Redis keeps it. Paced as a whole list.
 */
export function uncachedQuery<T>(caller: UserContext, load: (accessToken: string) => Promise<T>): Promise<T> {
  return withRefreshedToken(caller, async () => {
    await admitRead(caller.userId, "list");
    return callSpotifyAs(caller, load, "list");
  });
}
