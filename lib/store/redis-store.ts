import type { MemoryStore } from "./memory-store";
import type { RedisLink } from "./redis-driver";
import type { Log } from "./redis-health";
import { createRedisSync } from "./redis-sync";
import type { Store } from "./store";

/** A shared store. Tests end its connections with `close`. */
export type SharedStore = Store & { close(): void };

/**
 * Creates a store in Redis, shared by all processes, with a copy in this process's memory. This process also
 * keeps in memory what it writes. While Redis is away, it reads that copy. When Redis returns, or returns
 * empty, it restores Redis from the copy.
 */
export function createSharedStore(redis: RedisLink, memory: MemoryStore, log: Log): SharedStore {
  const sync = createRedisSync(redis, memory, log);
  const { attempt } = sync;

  const isConnected = () => sync.status().kind === "connected";

  /** Writes to memory first, so that a write while Redis is away is not lost. */
  async function write<T>(inMemory: Promise<T>, inRedis: () => Promise<T>): Promise<T> {
    const stored = await inMemory;
    return attempt(inRedis, async () => stored);
  }

  /**
   * Adds in Redis first, unlike `write`: if memory came first, an empty Redis could be restored with the new
   * count and then add the amount again. Memory keeps the total count, not this process's share, to continue
   * from it.
   */
  async function add(key: string, amount: number, ttl: number): Promise<number> {
    const sum = await attempt(
      () => redis.add(key, amount, ttl),
      () => memory.add(key, amount, ttl),
    );
    await memory.setIfNewer(key, String(sum), ttl);
    return sum;
  }

  async function readShared(key: string): Promise<string | null> {
    const { value, epoch } = await redis.get(key);
    sync.noteEpoch(epoch);
    return value;
  }

  return {
    async get(key) {
      const shared = await attempt(
        () => readShared(key),
        async () => null,
      );
      return shared ?? memory.get(key);
    },
    set: (key, value, ttl) => write(memory.set(key, value, ttl), () => redis.set(key, value, ttl)),
    setIfNewer: (key, value, ttl) =>
      write(memory.setIfNewer(key, value, ttl), () => redis.raise(key, value, ttl)),
    add,
    delete: (key) => write(memory.delete(key), () => redis.delete(key)),
    async deleteByPrefix(prefix) {
      await memory.deleteByPrefix(prefix);
      await attempt(
        () => redis.deleteAll([prefix]),
        async () => sync.deleteOnReconnect(prefix),
      );
    },
    invalidate: (prefixes) =>
      attempt(
        () => redis.invalidate(prefixes),
        async () => sync.invalidateOnReconnect(prefixes),
      ),
    acquire: (lock, ttl) =>
      attempt(
        () => sync.claim(lock, ttl),
        async () => {
          sync.releaseOnReconnect(lock);
          return memory.acquire(lock, ttl);
        },
      ),
    extend: (lock, ttl) => write(memory.extend(lock, ttl), () => redis.extend(lock, ttl)),
    async release(lock) {
      await memory.release(lock);
      await attempt(
        () => redis.release(lock),
        async () => sync.releaseOnReconnect(lock),
      );
    },
    commit: (lock, key, value, ttl) =>
      write(memory.commit(lock, key, value, ttl), () => redis.conclude(lock, key, value, ttl)),
    blobs: {
      get: async (key) => (isConnected() ? redis.values.get(key) : { value: null, version: null }),
      set: async (key, value, ttl, version) => isConnected() && redis.values.set(key, value, ttl, version),
    },
    status: sync.status,
    revocationsIn: () => (isConnected() ? "redis" : memory.revocationsIn()),
    onDeleted: sync.onDeleted,
    close: sync.close,
  };
}
