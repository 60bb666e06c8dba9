import "server-only";
import { RequestError } from "../api/request-error";
import type { ErrorViewCode, Feature } from "../api/types";
import { invalidate } from "../cache";
import { SpotifyError } from "../spotify/errors";
import { store } from "../store";
import { userKeyPrefix } from "../store/keys";
import { callSpotifyAs, requireUser, type UserContext } from "./query";

const MINUTE = 60_000;
/** Calls that change something, for one person in a minute: a long change waits for the next one. More would spend everybody's quota. */
const MAX_CHANGES_PER_MINUTE = 120;

async function checkPace(userId: string, now = Date.now()): Promise<void> {
  const key = `${userKeyPrefix(userId)}changes:${Math.floor(now / MINUTE)}`;
  if ((await store.add(key, 1, MINUTE)) <= MAX_CHANGES_PER_MINUTE) return;
  throw new RequestError("too_many", Math.ceil((MINUTE - (now % MINUTE)) / 1000));
}

/** @throws as `requireCaller`; RequestError `too_many` for more than 120 changes a minute. */
export async function requireUserForMutation(...features: Feature[]): Promise<UserContext> {
  const caller = await requireUser(...features);
  await checkPace(caller.userId);
  return caller;
}

type Change<T> = {
  /** Resources of the cache that the change makes untrue. */
  invalidates: string[];
  run: (accessToken: string) => Promise<T>;
};

/** What Spotify refuses as it stands (400) is no fault of Spotify's: what it was asked for is not there as we thought. */
function mapConflict(error: unknown): unknown {
  return error instanceof SpotifyError && error.status === 400 ? new RequestError("changed") : error;
}

/** What says that things are not as whoever asked for the change saw them. */
const STALE_CODES: readonly ErrorViewCode[] = ["unconfirmed", "no_active_device", "restricted"];

/** Whether what is kept may be untrue by now. Other refusals change nothing, and in a pause what is kept is all there is. */
function mayBeStale(error: unknown): boolean {
  return error instanceof RequestError || (error instanceof SpotifyError && STALE_CODES.includes(error.code));
}

/** Makes a change for a person. What is kept of the touched resources is forgotten, also where nobody knows if it was made. */
export async function mutateAs<T>(caller: UserContext, { invalidates, run }: Change<T>): Promise<T> {
  const forget = () => Promise.all(invalidates.map((resource) => invalidate(caller.userId, resource)));
  try {
    const made = await callSpotifyAs(caller, run);
    await forget();
    return made;
  } catch (error) {
    const told = mapConflict(error);
    if (mayBeStale(told)) await forget();
    throw told;
  }
}
