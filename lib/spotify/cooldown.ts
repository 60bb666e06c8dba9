import { store } from "../store";
import { spotifyNow } from "./clock";
import { SpotifyError } from "./errors";

type Limit = "rate_limited" | "quota_exceeded";

/** The rate is counted for the whole app, the quota by kinds of calls: one that is spent says nothing about the others. */
function keyOf(code: Limit, bucket: string): string {
  return code === "quota_exceeded" ? `cooldown:quota:${bucket}` : "cooldown:api";
}

/** Which of Spotify's (unpublished) quota buckets a path is taken to fall into: the path without its ids. */
export function bucketOf(path: string): string {
  return path.replace(/\/[0-9A-Za-z]{22}(?=\/|$)/g, "/{id}");
}

async function secondsLeft(key: string): Promise<number> {
  return Math.ceil((Number(await store.get(key)) - spotifyNow()) / 1000);
}

/**
 * Remembers that Spotify asked for a pause, for every request of this app. A longer one that was asked for before stays.
 * @param seconds as told by `Retry-After`.
 */
export async function startCooldown(code: Limit, bucket: string, seconds: number): Promise<void> {
  await store.raise(keyOf(code, bucket), String(spotifyNow() + seconds * 1000), seconds * 1000);
}

/** @throws SpotifyError with the time left while a pause lasts, so that no call is made. */
export async function checkCooldown(bucket: string): Promise<void> {
  for (const code of ["rate_limited", "quota_exceeded"] as const) {
    const retryAfter = await secondsLeft(keyOf(code, bucket));
    if (retryAfter > 0) throw new SpotifyError(code, { retryAfter, status: 429 });
  }
}
