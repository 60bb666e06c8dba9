import { LRUCache } from "lru-cache";
import { env } from "../env";
import { globalSingleton } from "../global-singleton";
import { registerGauge } from "../metrics";
import { store } from "../store";
import { HOUR_MS } from "../time";
import { SpotifyError } from "./errors";
import { requestContext } from "./request-context";
import { serverNow } from "./server-clock";

/** A day is the current hour and the 23 before it. */
const WINDOW_HOURS = 24;
const COUNT_TTL_MS = (WINDOW_HOURS + 1) * HOUR_MS;

/** Counter of all calls of this app. */
export const APP_CALLS = "calls";

/** Calls per hour, the oldest first; `hour` is the number of the last hour. */
type Day = { hour: number; calls: number[] };

/** Counts cached in this process. Each call updates the current hour with the total of all processes. */
const days = globalSingleton("call-days", () => {
  registerGauge(
    "tonearm_spotify_daily_calls",
    "Calls to Spotify in the last 24 hours, of all instances",
    () => countLast24h(APP_CALLS),
  );
  return new LRUCache<string, Day>({ max: 1_000 });
});

/** Returns the counter of a user's calls. @param userPrefix the user key prefix in the store. */
export function userCounter(userPrefix: string): string {
  return `${userPrefix}calls`;
}

async function load(count: string, hour: number): Promise<Day> {
  const keys = Array.from({ length: WINDOW_HOURS }, (_, n) => `${count}:${hour - (WINDOW_HOURS - 1) + n}`);
  const calls = await Promise.all(keys.map(async (key) => Number((await store.get(key)) ?? 0)));
  return { hour, calls };
}

async function cachedDay(count: string): Promise<Day> {
  const hour = Math.floor(serverNow() / HOUR_MS);
  const cached = days.get(count);
  if (cached?.hour === hour) return cached;
  const day = await load(count, hour);
  days.set(count, day);
  return day;
}

function sum({ calls }: Day): number {
  return calls.reduce((total, count) => total + count, 0);
}

async function add(count: string): Promise<void> {
  const hour = Math.floor(serverNow() / HOUR_MS);
  const total = await store.add(`${count}:${hour}`, 1, COUNT_TTL_MS);
  const day = days.get(count);
  if (day?.hour === hour) day.calls[WINDOW_HOURS - 1] = Math.max(total, day.calls.at(-1) ?? 0);
}

/** Counts one call for this app and for the user it is made for. The two store commands run in parallel. */
export async function countCall(): Promise<void> {
  const context = requestContext();
  await Promise.all([add(APP_CALLS), ...(context ? [add(userCounter(context.person))] : [])]);
}

/** Returns the calls of the last 24 hours in all processes, from the store. */
export async function countLast24h(count: string): Promise<number> {
  return sum(await load(count, Math.floor(serverNow() / HOUR_MS)));
}

/**
 * Returns the calls of the last 24 hours from the cache of this process, so that not every call reads the store.
 * `retryAfter` is the seconds until the oldest calls expire.
 */
export async function quotaUsed(count: string): Promise<{ calls: number; retryAfter: number }> {
  const day = await cachedDay(count);
  const oldest = Math.max(
    0,
    day.calls.findIndex((calls) => calls > 0),
  );
  const expiresAt = (day.hour + 1 + oldest) * HOUR_MS;
  return { calls: sum(day), retryAfter: Math.ceil((expiresAt - serverNow()) / 1000) };
}

/** Background calls stop at this share of the quota, which leaves the rest to interactive calls. */
const BACKGROUND_SHARE = 0.8;

async function check(count: string, limit: number): Promise<void> {
  const { calls, retryAfter } = await quotaUsed(count);
  if (calls >= limit) throw new SpotifyError("quota_exceeded", { retryAfter });
}

/**
 * Throws when a quota of this app is used up (`SPOTIFY_DAILY_CALLS`, `SPOTIFY_DAILY_CALLS_PER_PERSON`). That is better
 * than exceeding Spotify's quota, which blocks the app for hours.
 * @throws SpotifyError `quota_exceeded` with the time until a retry makes sense, before any call is made.
 */
export async function assertWithinQuota(): Promise<void> {
  const { SPOTIFY_DAILY_CALLS: app, SPOTIFY_DAILY_CALLS_PER_PERSON: own } = env();
  const context = requestContext();
  const share = context?.priority === "background" ? BACKGROUND_SHARE : 1;
  if (app) await check(APP_CALLS, app * share);
  if (own && context) await check(userCounter(context.person), own * share);
}

const BUCKET_BY_SEGMENT = new Map([
  ["playlists", "playlists"],
  ["search", "search"],
  ["albums", "albums"],
  ["artists", "artists"],
  ["tracks", "tracks"],
  ["shows", "shows"],
  ["episodes", "shows"],
  ["audiobooks", "shows"],
  ["chapters", "shows"],
]);

const BUCKET_BY_ME_SEGMENT = new Map([
  ["playlists", "playlists"],
  ["player", "player"],
  ["top", "top"],
  ["library", "library"],
  ["following", "library"],
  ["tracks", "library"],
  ["albums", "library"],
  ["episodes", "library"],
  ["shows", "library"],
  ["audiobooks", "library"],
]);

/**
 * Returns the assumed quota bucket of a path below `/v1`. Spotify does not name its buckets; those observed are one per
 * kind of endpoint, with a separate one for the albums of an artist (platform sheet section 6).
 */
export function bucketOf(path: string): string {
  const [, first = "", second, third] = path.split("/");
  if (first === "me") return second === undefined ? "profile" : (BUCKET_BY_ME_SEGMENT.get(second) ?? "other");
  if (first === "artists" && third === "albums") return "artist-albums";
  return BUCKET_BY_SEGMENT.get(first) ?? "other";
}

/** Returns a path without its ids: the kind of call. */
export function endpointOf(path: string): string {
  return path.replace(/\/[0-9A-Za-z]{22}(?=\/|$)/g, "/{id}");
}
