import { store } from "../store";
import { SpotifyError } from "./errors";
import { serverNow } from "./server-clock";

type Limit = "rate_limited" | "quota_exceeded";

/** Seconds that Spotify is given where it names none. */
const STANDARD: Record<Limit, number> = { rate_limited: 30, quota_exceeded: 3600 };

/** `bucket` is null where Spotify did not say that it is the quota of one bucket. */
type Pause = { code: Limit; bucket: string | null; seconds?: number };

const RATE = "cooldown:api";
const LONG = "cooldown:long";
/** The end of whichever pause of hours is the longest. */
const LATEST = "cooldown:latest";

function quotaKey(bucket: string): string {
  return `cooldown:quota:${bucket}`;
}

/**
 * The rate is counted for the whole app, in seconds; the quota by kinds of calls, in hours: one that is spent says nothing
 * about the others. A pause of hours without that reason was seen before Spotify named any, and may mean everything.
 */
function keyOf({ code, bucket }: Pause): string {
  if (code === "rate_limited") return RATE;
  return bucket === null ? LONG : quotaKey(bucket);
}

async function msLeft(key: string): Promise<number> {
  return Number(await store.get(key)) - serverNow();
}

/**
 * Remembers that Spotify asked for a pause, for every request of this app, in every process and the next one started. A
 * longer one that was asked for before stays.
 * @returns its seconds.
 */
export async function startCooldown(pause: Pause): Promise<number> {
  const seconds = pause.seconds ?? STANDARD[pause.code];
  const keys = pause.code === "quota_exceeded" ? [keyOf(pause), LATEST] : [keyOf(pause)];
  const end = String(serverNow() + seconds * 1000);
  await Promise.all(keys.map((key) => store.setIfNewer(key, end, seconds * 1000)));
  return seconds;
}

/** @throws SpotifyError with the time left while a pause lasts, the longest where there are several: no call is made. */
export async function assertNoCooldown(bucket: string): Promise<void> {
  const left = await Promise.all([RATE, LONG, quotaKey(bucket)].map(msLeft));
  const longest = Math.max(...left);
  if (longest <= 0) return;
  const code = left.indexOf(longest) === 0 ? "rate_limited" : "quota_exceeded";
  throw new SpotifyError(code, { retryAfter: Math.ceil(longest / 1000), status: 429 });
}

/** When (Unix ms) the longest pause of hours ends, of whatever kind of call; null while there is none. */
export async function cooldownEnd(): Promise<number | null> {
  const left = await msLeft(LATEST);
  return left > 0 ? Date.now() + left : null;
}
