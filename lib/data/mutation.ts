import "server-only";
import { ApiError } from "../api/errors";
import { enforceRateLimit } from "../api/rate-limit";
import type { ErrorViewCode, Feature } from "../api/types";
import { invalidate } from "../cache";
import { SpotifyError } from "../spotify/errors";
import { userKeyPrefix } from "../store/keys";
import { changeSpotifyAs, requireUser, type UserContext } from "./query";

/**
 * Mutations of one user per minute; a long change waits for the next minute. More would use up the quota of all users.
 */
const MAX_MUTATIONS_PER_MINUTE = 120;

/**
 * Authorizes a mutation and enforces the user's rate limit.
 * @throws as `requireUser`; ApiError `too_many` for more than 120 mutations a minute.
 */
export async function requireUserForMutation(...features: Feature[]): Promise<UserContext> {
  const caller = await requireUser(...features);
  await enforceRateLimit(`${userKeyPrefix(caller.userId)}changes`, MAX_MUTATIONS_PER_MINUTE);
  return caller;
}

type Change<T> = {
  /** Cached resources that the change makes stale. */
  invalidates: string[];
  run: (accessToken: string) => Promise<T>;
};

/** Codes of a 400 or 403 that gives no reason of its own. Of a read, they mean something else. */
const REFUSALS: readonly ErrorViewCode[] = ["forbidden_contents", "invalid_response", "not_found"];

/** Converts Spotify's refusal of a change: either the list is not the one that the user saw, or it is not allowed. */
function toMutationError(error: unknown): unknown {
  if (!(error instanceof SpotifyError)) return error;
  if (error.isConflict) return new ApiError("changed");
  const isRefusal = error.status === 400 || error.status === 403;
  return isRefusal && REFUSALS.includes(error.code) ? new SpotifyError("refused", error) : error;
}

/** Errors which show that the state is not what the user saw. */
const STALE_CODES: readonly ErrorViewCode[] = [
  "unconfirmed",
  "no_active_device",
  "device_gone",
  "restricted",
];

/** Other errors change nothing, so the cache stays valid; in a cool-down it is all there is. */
function mayBeStale(error: unknown): boolean {
  return error instanceof ApiError || (error instanceof SpotifyError && STALE_CODES.includes(error.code));
}

/**
 * Runs a mutation for a user and invalidates the affected resources, even when it is unknown whether it was applied.
 */
export async function mutateAs<T>(caller: UserContext, { invalidates, run }: Change<T>): Promise<T> {
  const invalidateAll = () => invalidate(caller.userId, ...invalidates);
  try {
    const result = await changeSpotifyAs(caller, run);
    await invalidateAll();
    return result;
  } catch (error) {
    const mapped = toMutationError(error);
    if (mayBeStale(mapped)) await invalidateAll();
    throw mapped;
  }
}

/** Reads back whether a mutation was applied. Returns its result, or null when it was not applied. */
type CheckApplied<T> = () => Promise<{ done: T } | null>;

function isUnconfirmed(error: unknown): error is SpotifyError {
  return error instanceof SpotifyError && error.code === "unconfirmed";
}

/**
 * Runs a non-idempotent mutation. If Spotify did not confirm it, reads back first and returns the result if it was
 * applied. Retries once only when the response was a failure and the mutation was not applied. Without a response the
 * mutation may still be in flight, so it is never retried.
 * @throws SpotifyError `unconfirmed` when it is unknown whether it was applied. Errors of the read-back other than
 * Spotify's are thrown as they are.
 */
export async function retryIfNotApplied<T>(
  mutate: () => Promise<T>,
  checkApplied: CheckApplied<T>,
): Promise<T> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await mutate();
    } catch (error) {
      if (!isUnconfirmed(error)) throw error;
      const found = await checkApplied().catch((cause: unknown) => {
        throw cause instanceof SpotifyError ? error : cause;
      });
      if (found) return found.done;
      if (attempts > 1 || error.status === undefined) throw error;
    }
  }
}
