import { globalSingleton } from "../global-singleton";
import { metrics, registerGauge } from "../metrics";
import { store } from "../store";
import { SpotifyError } from "./errors";
import { serverNow } from "./server-clock";

type Limit = "rate_limited" | "quota_exceeded";

/** Used when Spotify sends no `Retry-After`. */
const DEFAULT_COOLDOWN_S: Record<Limit, number> = { rate_limited: 30, quota_exceeded: 3600 };

/** `bucket` is null when Spotify did not name the quota of one bucket as the reason. */
type Cooldown = { code: Limit; bucket: string | null; seconds?: number };

const RATE_KEY = "cooldown:api";
const LONG_KEY = "cooldown:long";
/** End of the longest cool-down of hours. */
const LATEST_KEY = "cooldown:latest";

function quotaKey(bucket: string): string {
  return `cooldown:quota:${bucket}`;
}

/**
 * The rate limit covers the whole app, for seconds. A quota covers one kind of call, for hours, and does not affect the
 * others. Cool-downs of hours without that reason were seen before Spotify named any, and may cover everything.
 */
function keyOf({ code, bucket }: Cooldown): string {
  if (code === "rate_limited") return RATE_KEY;
  return bucket === null ? LONG_KEY : quotaKey(bucket);
}

async function remainingMs(key: string): Promise<number> {
  return Number(await store.get(key)) - serverNow();
}

/**
 * Starts a cool-down for every request of this app, in every process, including processes that start later. An existing
 * longer cool-down stays.
 * @returns its length in seconds.
 */
export async function startCooldown(cooldown: Cooldown): Promise<number> {
  const seconds = cooldown.seconds ?? DEFAULT_COOLDOWN_S[cooldown.code];
  const keys = cooldown.code === "quota_exceeded" ? [keyOf(cooldown), LATEST_KEY] : [keyOf(cooldown)];
  const end = String(serverNow() + seconds * 1000);
  await Promise.all(keys.map((key) => store.setIfNewer(key, end, seconds * 1000)));
  metrics?.cooldowns.inc({ code: cooldown.code });
  return seconds;
}

/**
 * Throws during a cool-down, before any call is made.
 * @throws SpotifyError with the remaining time of the longest cool-down.
 */
export async function assertNoCooldown(bucket: string): Promise<void> {
  const left = await Promise.all([RATE_KEY, LONG_KEY, quotaKey(bucket)].map(remainingMs));
  const longest = Math.max(...left);
  if (longest <= 0) return;
  const code = left.indexOf(longest) === 0 ? "rate_limited" : "quota_exceeded";
  throw new SpotifyError(code, { retryAfter: Math.ceil(longest / 1000), status: 429 });
}

globalSingleton("cooldown-gauge", () => {
  registerGauge(
    "tonearm_spotify_cooldown_until_timestamp_seconds",
    "End of the longest cool-down of the whole app; 0 without one",
    async () => Math.max(...(await Promise.all([RATE_KEY, LATEST_KEY].map(endOf)))) / 1000,
  );
  return true;
});

async function endOf(key: string): Promise<number> {
  return Number((await store.get(key)) ?? 0);
}

/** Returns when the longest cool-down of hours ends, for any kind of call, in Unix ms; null when there is none. */
export async function cooldownEnd(): Promise<number | null> {
  const left = await remainingMs(LATEST_KEY);
  return left > 0 ? Date.now() + left : null;
}
