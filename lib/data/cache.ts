import "server-only";
import { BentoCache, bentostore, errors } from "bentocache";
import { env, envFaults } from "../env";
import { log } from "../log";
import { perProcess } from "../per-process";
import { SpotifyError, type SpotifyErrorCode } from "../spotify/errors";
import { store } from "../store";
import type { Aged } from "../views";
import { dataKey, dataPrefix } from "./data-keys";
import { lastDeletion, noteDeletion } from "./deletions";
import { createFirstLayer } from "./first-layer";
import { createSecondLayer } from "./second-layer";

const SECOND = 1000;
const GRACE = 24 * 3600 * SECOND;
/** For how long (ms) the second layer is left alone after it failed. */
const BREAK = SECOND;
/** Own changes that may come while something is loaded. */
const MOST_RELOADS = 3;

type Kept<T> = { value: T; asOf: number };

type Entry<T> = {
  /** Who it belongs to: the session's `uid`. */
  userId: string;
  /** What it is, in parts joined by colons; whatever makes a difference to the answer stands in it. */
  resource: string;
  /** Seconds until it is renewed. For a day after it was loaded it is still shown, with its age, while being renewed. */
  fresh: number;
  /** When (ms of this process) it was known who asks: what is loaded for somebody forgotten since is not kept. */
  since?: number;
  load: () => Promise<T>;
};

function createCache() {
  const first = createFirstLayer(envFaults.length ? 4 : env().CACHE_MEMORY_MB);
  const user = bentostore().useL1Layer({ options: {}, factory: () => first });
  const { values } = store;
  if (values) {
    const second = createSecondLayer({ values, first, life: GRACE });
    // biome-ignore lint/correctness/useHookAtTopLevel: BentoCache's word for adding a layer, no hook of React's.
    user.useL2Layer({ options: {}, factory: () => second });
  }
  const bento = new BentoCache({ default: "user", l2CircuitBreakerDuration: BREAK, stores: { user } });
  return { bento, first };
}

const cache = perProcess("cache", () => {
  store.onDeleted((prefix) => forgetHere(prefix));
  return createCache();
});

/** What is being asked for at this moment, by key. */
const underWay = perProcess("under-way", () => new Map<string, Promise<unknown>>());

function forgetHere(prefix: string): void {
  noteDeletion(prefix);
  cache.first.namespace(prefix.replace(/:$/, "")).clear();
}

async function loadFor<T>(
  key: string,
  { userId, since = performance.now(), load }: Entry<T>,
): Promise<Kept<T>> {
  for (let reloads = 0; ; reloads++) {
    const begun = performance.now();
    const value = await load();
    if (lastDeletion(dataPrefix(userId)) >= since) throw new SpotifyError("unauthorized");
    if (lastDeletion(key) < begun || reloads >= MOST_RELOADS) return { value, asOf: Date.now() };
  }
}

async function ask<T>(key: string, entry: Entry<T>): Promise<Kept<T>> {
  try {
    return await cache.bento.getOrSet<Kept<T>>({
      key,
      ttl: entry.fresh * SECOND,
      grace: GRACE,
      timeout: 0,
      factory: () => loadFor(key, entry),
      onFactoryError: () => log.debug({ key }, "a kept value could not be renewed"),
    });
  } catch (error) {
    throw error instanceof errors.E_FACTORY_ERROR ? error.cause : error;
  }
}

/** What failed for one session's sake, such as a token that could not be renewed, may go well for another's. */
const ownFailures: readonly SpotifyErrorCode[] = ["unauthorized", "renewing", "misconfigured"];

function isOfOneSession(error: unknown): boolean {
  return error instanceof SpotifyError && ownFailures.includes(error.code);
}

/** The first of those who ask at the same time asks for all; the others find what came of it, or share its failure. */
async function askTogether<T>(key: string, entry: Entry<T>): Promise<Kept<T>> {
  const leader = underWay.get(key);
  if (leader) {
    await leader.catch((error: unknown) => {
      if (!isOfOneSession(error)) throw error;
    });
    return ask(key, entry);
  }
  const asking = ask(key, entry).finally(() => underWay.delete(key));
  underWay.set(key, asking);
  return asking;
}

/**
 * A person's data, from the cache while it is fresh, else loaded once for all who ask at the same time. Once loaded, it is
 * never waited for again within the day: the older value is given and renewed behind. With Redis all processes share what
 * one has loaded.
 * @throws what `load` throws, where nothing is kept.
 */
export async function cached<T>(entry: Entry<T>): Promise<Aged<T>> {
  const since = entry.since ?? performance.now();
  const kept = await askTogether(dataKey(entry.userId, entry.resource), { ...entry, since });
  return { ...kept, stale: Date.now() > kept.asOf + entry.fresh * SECOND };
}

async function deleteEverywhere(prefix: string): Promise<void> {
  forgetHere(prefix);
  await store.deleteAll(prefix);
}

/** Forgets everything kept about a person, in every process, what is being loaded at this moment included. */
export async function forgetUser(userId: string): Promise<void> {
  await deleteEverywhere(dataPrefix(userId));
}

/**
 * Forgets a resource that the person has just changed and whatever is kept below it, in every process: `playlists` is every
 * page of them, `playlist:ID` one playlist. What is being loaded at this moment is loaded again.
 */
export async function dropCached(userId: string, resource: string): Promise<void> {
  await deleteEverywhere(dataKey(userId, resource));
}
