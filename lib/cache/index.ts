import "server-only";
import { BentoCache, bentostore } from "bentocache";
import { continueAfterResponse } from "../after-response";
import type { WithAge } from "../api/types";
import { env, envFaults } from "../env";
import { globalSingleton } from "../global-singleton";
import { keyedHash } from "../hmac";
import { log } from "../log";
import { metrics, registerGauge } from "../metrics";
import { createSingleFlight } from "../single-flight";
import { SpotifyError, type SpotifyErrorCode } from "../spotify/errors";
import type { Priority } from "../spotify/request-context";
import { store } from "../store";
import { userKeyPrefix } from "../store/keys";
import { DAY_MS, SECOND_MS } from "../time";
import { lastInvalidation, recordInvalidation } from "./invalidations";
import { createMemoryDriver, latin1Json } from "./memory-driver";
import { createRedisDriver } from "./redis-driver";

/** Returns the prefix of all cache keys of a user. */
function userCachePrefix(userId: string): string {
  return `${userKeyPrefix(userId)}data:`;
}

/**
 * Returns the cache key of a user's resource. The kind stays readable, and each following part is hashed separately. So
 * the key of `playlist:ID` is a prefix of every key of that playlist, itself included, and does not reveal the id.
 * @param resource parts joined by colons, the kind first.
 */
function cacheKey(userId: string, resource: string): string {
  const [kind, ...parts] = resource.split(":");
  const hashes = parts.map((part) => keyedHash("resource", part).slice(0, 16));
  return `${userCachePrefix(userId)}${[kind, ...hashes].join(":")}:`;
}

/** How long a value is usable at all. */
const CACHE_TTL_MS = DAY_MS;
/** How long L2 is skipped after it failed. */
const L2_RETRY_DELAY_MS = 1_000;

/**
 * Creates the cache of this process: L1 in its memory, and L2 in Redis if it is configured. The store `own` has L1 only:
 * a value that is fresh for a second is not worth two commands of Redis.
 */
function createTiers() {
  const l1 = createMemoryDriver(envFaults.length ? 4 : env().CACHE_MEMORY_MB, (size) =>
    registerGauge("tonearm_cache_bytes", "Memory of cached values", size),
  );
  const own = bentostore().useL1Layer({ options: {}, factory: () => l1 });
  const user = bentostore().useL1Layer({ options: {}, factory: () => l1 });
  const { blobs } = store;
  if (blobs) {
    const l2 = createRedisDriver(blobs, CACHE_TTL_MS);
    // biome-ignore lint/correctness/useHookAtTopLevel: BentoCache's name for adding a layer, not a React hook.
    user.useL2Layer({ options: {}, factory: () => l2 });
  }
  const bento = new BentoCache({
    default: "user",
    serializer: latin1Json,
    l2CircuitBreakerDuration: L2_RETRY_DELAY_MS,
    stores: { user, own },
  });
  return { bento, l1 };
}

const loads = globalSingleton("under-way", () => createSingleFlight<unknown>());

/** Errors of one session, such as a token that could not be refreshed: a load for another session may succeed. */
const sessionErrorCodes: readonly SpotifyErrorCode[] = ["unauthorized", "renewing", "misconfigured"];

function isSessionError(error: unknown): boolean {
  return error instanceof SpotifyError && sessionErrorCodes.includes(error.code);
}

/**
 * Coalesces concurrent loads of one key. Followers wait for the leader, then load for themselves, one at a time, and find
 * its result in the cache. So they do not inherit a failure of the leader's session.
 * @throws what `load` throws. Followers share the leader's error, unless it belongs to the leader's session.
 */
async function coalesce<T>(key: string, load: () => Promise<T>): Promise<T> {
  const leader = loads.current(key);
  if (leader) {
    await leader.promise.catch((error: unknown) => {
      if (!isSessionError(error)) throw error;
    });
    return coalesce(key, load);
  }
  const loading = load();
  loads.join(key, () => loading);
  return loading;
}

/** Limits the reloads when the user's own changes keep invalidating a resource while it is loaded. */
const MAX_RELOADS = 3;

type CachedValue<T> = { value: T; asOf: number };

type Entry<T> = {
  /** `uid` of the session. */
  userId: string;
  /** Parts joined by colons. Includes everything that affects the result. */
  resource: string;
  /** Age at which a read refreshes the value. For a day after its load it is still served, with its age, meanwhile. */
  staleAfterS: number;
  /** Never serve stale, even when a newer value cannot be loaded. Other processes do not share it. */
  neverStale?: boolean;
  /** When the session was checked, in ms of this process. Loads for a user invalidated since then are not cached. */
  checkedAt: number;
  load: (priority: Priority) => Promise<T>;
};

const cache = globalSingleton("cache", () => {
  store.onDeleted((prefix) => invalidateLocal(prefix));
  return createTiers();
});

const revalidations = globalSingleton("revalidations", () => createSingleFlight<CachedValue<unknown>>());

function invalidateLocal(prefix: string): void {
  recordInvalidation(prefix);
  cache.l1.namespace(prefix.replace(/:$/, "")).clear();
}

/** Returns whether everything cached for a user was invalidated since a time of this process (ms). */
export function wasInvalidatedSince(userId: string, time: number): boolean {
  return lastInvalidation(userCachePrefix(userId)) >= time;
}

async function loadFor<T>(
  key: string,
  { userId, checkedAt, load }: Entry<T>,
  priority: Priority,
): Promise<CachedValue<T>> {
  for (let reloads = 0; ; reloads++) {
    const startedAt = performance.now();
    const value = await load(priority);
    if (wasInvalidatedSince(userId, checkedAt)) throw new SpotifyError("unauthorized");
    if (lastInvalidation(key) < startedAt || reloads >= MAX_RELOADS) return { value, asOf: Date.now() };
  }
}

function tierOf<T>({ neverStale }: Entry<T>) {
  return cache.bento.use(neverStale ? "own" : "user");
}

function cacheOptions<T>(key: string, { staleAfterS, neverStale }: Entry<T>) {
  return { key, ttl: staleAfterS * SECOND_MS, grace: neverStale ? (false as const) : CACHE_TTL_MS };
}

async function loadAndStore<T>(key: string, entry: Entry<T>, priority: Priority): Promise<CachedValue<T>> {
  const value = await loadFor(key, entry, priority);
  await tierOf(entry).set({ ...cacheOptions(key, entry), value });
  return value;
}

/** Loads a newer value in the background, once for all readers of this process, also after their responses. */
function revalidate<T>(key: string, entry: Entry<T>): void {
  const { promise: work } = revalidations.join(key, () => loadAndStore(key, entry, "background"));
  work.catch(() => log.debug({ key }, "a kept value could not be renewed"));
  continueAfterResponse(work);
}

function isStale<T>({ asOf }: CachedValue<T>, { staleAfterS }: Entry<T>): boolean {
  return Date.now() >= asOf + staleAfterS * SECOND_MS;
}

/**
 * BentoCache's own background load tells neither the load that it is one, nor the caller when it ends, so this reads and
 * stores in separate steps.
 */
async function readOrLoad<T>(key: string, entry: Entry<T>): Promise<CachedValue<T>> {
  const cached = await tierOf(entry).get<CachedValue<T>>(cacheOptions(key, entry));
  const kind = entry.resource.split(":", 1)[0] ?? "";
  const count = (outcome: "hit" | "stale" | "miss") => metrics?.cacheRequests.inc({ kind, outcome });
  if (!cached || Date.now() >= cached.asOf + CACHE_TTL_MS) {
    count("miss");
    return loadAndStore(key, entry, "interactive");
  }
  const isOld = isStale(cached, entry);
  count(isOld ? "stale" : "hit");
  if (isOld) revalidate(key, entry);
  return cached;
}

/**
 * Returns a user's data from the cache while it is fresh; otherwise loads it once for all concurrent callers. For a day
 * after a load nobody waits again: callers get the older value while it is refreshed in the background. With Redis all
 * processes share what one of them loads.
 * @throws what `load` throws, when nothing is cached.
 */
export async function getOrLoad<T>(entry: Entry<T>): Promise<WithAge<T>> {
  const key = cacheKey(entry.userId, entry.resource);
  const cached = await coalesce(key, () => readOrLoad(key, entry));
  return { ...cached, stale: isStale(cached, entry) };
}

/** Deletes everything cached for a user in every process, and discards loads in flight. */
export async function invalidateUser(userId: string): Promise<void> {
  const prefix = userCachePrefix(userId);
  invalidateLocal(prefix);
  await store.deleteByPrefix(prefix);
}

/**
 * Invalidates resources that the user has just changed, and everything cached below them, in every process: `playlists`
 * is every page of playlists, `playlist:ID` one playlist. Loads in flight run again.
 */
export async function invalidate(userId: string, ...resources: string[]): Promise<void> {
  const prefixes = resources.map((resource) => cacheKey(userId, resource));
  for (const prefix of prefixes) invalidateLocal(prefix);
  await store.invalidate(prefixes);
}
