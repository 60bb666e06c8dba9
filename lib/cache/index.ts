import "server-only";
import { errors } from "bentocache";
import type { WithAge } from "../api/types";
import { globalSingleton } from "../global-singleton";
import { log } from "../log";
import { SpotifyError } from "../spotify/errors";
import type { Priority } from "../spotify/request-context";
import { store } from "../store";
import { cacheKey, userCachePrefix } from "./cache-keys";
import { coalesce } from "./coalesce";
import { lastInvalidation, recordInvalidation } from "./invalidations";
import { createTiers, LIFE } from "./tiers";

const SECOND = 1000;
/** Own changes that may come while something is loaded. */
const MOST_RELOADS = 3;

type CachedValue<T> = { value: T; asOf: number };

type Entry<T> = {
  /** Who it belongs to: the session's `uid`. */
  userId: string;
  /** What it is, in parts joined by colons; whatever makes a difference to the answer stands in it. */
  resource: string;
  /** Seconds until it is renewed. For a day after it was loaded it is still shown, with its age, while being renewed. */
  fresh: number;
  /** Of the moment only: once no longer fresh it is never shown again, whatever keeps a newer one from being loaded. */
  neverStale?: boolean;
  /** When (ms of this process) it was known who asks: what is loaded for somebody forgotten since is not kept. */
  since: number;
  load: (priority: Priority) => Promise<T>;
};

const cache = globalSingleton("cache", () => {
  store.onDeleted((prefix) => invalidateLocal(prefix));
  return createTiers();
});

function invalidateLocal(prefix: string): void {
  recordInvalidation(prefix);
  cache.first.namespace(prefix.replace(/:$/, "")).clear();
}

async function loadFor<T>(
  key: string,
  { userId, since, load }: Entry<T>,
  priority: Priority,
): Promise<CachedValue<T>> {
  for (let reloads = 0; ; reloads++) {
    const begun = performance.now();
    const value = await load(priority);
    if (lastInvalidation(userCachePrefix(userId)) >= since) throw new SpotifyError("unauthorized");
    if (lastInvalidation(key) < begun || reloads >= MOST_RELOADS) return { value, asOf: Date.now() };
  }
}

async function loadThroughCache<T>(key: string, entry: Entry<T>): Promise<CachedValue<T>> {
  try {
    return await cache.bento.getOrSet<CachedValue<T>>({
      key,
      ttl: entry.fresh * SECOND,
      grace: entry.neverStale ? false : LIFE,
      timeout: 0,
      factory: ({ gracedEntry }) => loadFor(key, entry, gracedEntry ? "background" : "interactive"),
      onFactoryError: () => log.debug({ key }, "a kept value could not be renewed"),
    });
  } catch (error) {
    throw error instanceof errors.E_FACTORY_ERROR ? error.cause : error;
  }
}

/**
 * A person's data, from the cache while it is fresh, else loaded once for all who ask at the same time. Once loaded, it is
 * never waited for again within the day: the older value is given and renewed behind. With Redis all processes share what
 * one has loaded.
 * @throws what `load` throws, where nothing is kept.
 */
export async function getOrLoad<T>(entry: Entry<T>): Promise<WithAge<T>> {
  const key = cacheKey(entry.userId, entry.resource);
  const kept = await coalesce(key, () => loadThroughCache(key, entry));
  return { ...kept, stale: Date.now() > kept.asOf + entry.fresh * SECOND };
}

async function deleteEverywhere(prefix: string): Promise<void> {
  invalidateLocal(prefix);
  await store.deleteByPrefix(prefix);
}

/** Forgets everything kept about a person, in every process, what is being loaded at this moment included. */
export async function invalidateUser(userId: string): Promise<void> {
  await deleteEverywhere(userCachePrefix(userId));
}

/**
 * Forgets a resource that the person has just changed and whatever is kept below it, in every process: `playlists` is every
 * page of them, `playlist:ID` one playlist. What is being loaded at this moment is loaded again.
 */
export async function invalidate(userId: string, resource: string): Promise<void> {
  await deleteEverywhere(cacheKey(userId, resource));
}
