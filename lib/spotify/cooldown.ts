import { store } from "../store";
import { SpotifyError } from "./errors";

type Cooldown = { until: number; code: "rate_limited" | "quota_exceeded" };

const KEY = "cooldown:api";

/**
 * Remembers that Spotify asked for a pause, for every request of this app.
 * @param seconds as told by `Retry-After`.
 */
export async function startCooldown(code: Cooldown["code"], seconds: number): Promise<void> {
  const until = Date.now() + seconds * 1000;
  await store.set(KEY, JSON.stringify({ until, code } satisfies Cooldown), seconds * 1000);
}

/** @throws SpotifyError with the time left while a pause lasts, so that no call is made. */
export async function checkCooldown(): Promise<void> {
  const kept = await store.get(KEY);
  if (!kept) return;
  const { until, code }: Cooldown = JSON.parse(kept);
  const retryAfter = Math.ceil((until - Date.now()) / 1000);
  if (retryAfter > 0) throw new SpotifyError(code, { retryAfter, status: 429 });
}
