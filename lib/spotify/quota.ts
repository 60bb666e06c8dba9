import { env } from "../env";
import { APP_CALLS, quotaUsed, userCounter } from "./call-counter";
import { SpotifyError } from "./errors";
import { requestContext } from "./request-context";

/** What nobody waits for stops when so much of the budget is spent, and leaves the rest to people. */
const BACKGROUND_SHARE = 0.8;

async function check(count: string, limit: number): Promise<void> {
  const { calls, retryAfter } = await quotaUsed(count);
  if (calls >= limit) throw new SpotifyError("quota_exceeded", { retryAfter });
}

/**
 * Keeps to the budget this app was given (`SPOTIFY_DAILY_CALLS`, `SPOTIFY_DAILY_CALLS_PER_PERSON`), which is better than to
 * meet Spotify's: that one shuts for hours.
 * @throws SpotifyError `quota_exceeded` with the time when it is worth another try, so that no call is made.
 */
export async function assertWithinQuota(): Promise<void> {
  const { SPOTIFY_DAILY_CALLS: app, SPOTIFY_DAILY_CALLS_PER_PERSON: own } = env();
  const behalf = requestContext();
  const share = behalf?.priority === "background" ? BACKGROUND_SHARE : 1;
  if (app) await check(APP_CALLS, app * share);
  if (own && behalf) await check(userCounter(behalf.person), own * share);
}
