import "server-only";
import { BentoCache, bentostore, errors } from "bentocache";
import { memoryDriver } from "bentocache/drivers/memory";
import { keyedHash } from "../hash";
import { log } from "../log";
import { perProcess } from "../per-process";
import type { Aged } from "../views";

const SECOND = 1000;
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

const bento = perProcess("cache", createCache);

/** All of a person's keys begin with this. They name people by a keyed hash and never hold a token. */
function prefixOf(userId: string): string {
  return keyedHash("user", userId);
}

function keyOf(userId: string, resource: string): string {
  return `${prefixOf(userId)}:${resource}`;
}

/**
 * A person's data, from the cache while it is fresh, else loaded once for all who ask at the same time. Once loaded, it is
 * never waited for again within the day: the older value is given and renewed behind.
 * @throws what `load` throws, where nothing is kept.
 */
export async function cached<T>({ userId, resource, fresh, load }: Entry<T>): Promise<Aged<T>> {
  try {
    const kept = await bento.getOrSet<Kept<T>>({
      key: keyOf(userId, resource),
      ttl: fresh * SECOND,
      grace: GRACE,
      timeout: 0,
      factory: async () => ({ value: await load(), asOf: Date.now() }),
      onFactoryError: () => log.debug({ resource }, "a kept value could not be renewed"),
    });
    return { ...kept, stale: Date.now() > kept.asOf + fresh * SECOND };
  } catch (error) {
    throw error instanceof errors.E_FACTORY_ERROR ? error.cause : error;
  }
}

/** Forgets everything kept about a person. By prefix, for what is deleted by tag would still be shown, as stale. */
export async function forgetUser(userId: string): Promise<void> {
  await bento.namespace(prefixOf(userId)).clear();
}
