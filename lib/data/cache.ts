import "server-only";
import { BentoCache, bentostore, errors } from "bentocache";
import { memoryDriver } from "bentocache/drivers/memory";
import { userPrefix } from "../auth/user-keys";
import { log } from "../log";
import { perProcess } from "../per-process";
import { SpotifyError } from "../spotify/errors";
import { store } from "../store";
import type { Aged } from "../views";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const GRACE = "24h";

type Kept<T> = { value: T; asOf: number };

type Entry<T> = {
  /** Who it belongs to: the session's `uid`. */
  userId: string;
  /** What it is; whatever makes a difference to the answer stands in it. */
  resource: string;
  /** Seconds until it is renewed. For a day after that it is still shown, with its age, while being renewed. */
  fresh: number;
  load: () => Promise<T>;
};

function createCache() {
  const memory = memoryDriver({ maxSize: "64mb", maxItems: 20_000 });
  return new BentoCache({ default: "user", stores: { user: bentostore().useL1Layer(memory) } });
}

const bento = perProcess("cache", () => {
  store.onDeleted((prefix) => void forget(prefix));
  return createCache();
});

/** When (ms of this process) people were forgotten: what was being loaded then must not be kept. */
const forgotten = perProcess("forgotten", () => new Map<string, number>());

async function forget(prefix: string): Promise<void> {
  const now = performance.now();
  for (const [other, at] of forgotten) if (now - at > MINUTE) forgotten.delete(other);
  forgotten.set(prefix, now);
  // By prefix, for what is deleted by tag would still be shown, as stale.
  await bento.namespace(prefix.replace(/:$/, "")).clear();
}

async function loadFor<T>(prefix: string, load: () => Promise<T>): Promise<Kept<T>> {
  const begun = performance.now();
  const value = await load();
  if ((forgotten.get(prefix) ?? -1) >= begun) throw new SpotifyError("unauthorized");
  return { value, asOf: Date.now() };
}

/**
 * A person's data, from the cache while it is fresh, else loaded once for all who ask at the same time. Once loaded, it is
 * never waited for again within the day: the older value is given and renewed behind.
 * @throws what `load` throws, where nothing is kept.
 */
export async function cached<T>({ userId, resource, fresh, load }: Entry<T>): Promise<Aged<T>> {
  // All of a person's keys begin alike, name them by a keyed hash and never hold a token.
  const prefix = userPrefix(userId);
  try {
    const kept = await bento.getOrSet<Kept<T>>({
      key: `${prefix}${resource}`,
      ttl: fresh * SECOND,
      grace: GRACE,
      timeout: 0,
      factory: () => loadFor(prefix, load),
      onFactoryError: () => log.debug({ resource }, "a kept value could not be renewed"),
    });
    return { ...kept, stale: Date.now() > kept.asOf + fresh * SECOND };
  } catch (error) {
    throw error instanceof errors.E_FACTORY_ERROR ? error.cause : error;
  }
}

/** Forgets everything this process keeps about a person, what is being loaded at this moment included. */
export async function forgetUser(userId: string): Promise<void> {
  await forget(userPrefix(userId));
}
