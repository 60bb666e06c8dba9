import type { MemoryStore } from "./memory-store";
import type { RedisLink } from "./redis-driver";
import type { Log } from "./redis-health";
import { createRedisSync } from "./redis-sync";
import type { Store } from "./store";

/** A shared store, and the way to end its connections in tests. */
export type SharedStore = Store & { close(): void };

/**
 * Redis for all processes, with this one's memory beside it. What this process writes it also remembers: while Redis is
 * away that is what it goes on with, and when Redis comes back, or comes back empty, it is told.
 */
export function createSharedStore(redis: RedisLink, memory: MemoryStore, log: Log): SharedStore {
  const keeper = createRedisSync(redis, memory, log);
  const { attempt } = keeper;

  const isThere = () => keeper.status().kind === "connected";

  /** Here first: what is written while Redis is away must not be lost. */
  async function write<T>(here: Promise<T>, there: () => Promise<T>): Promise<T> {
    const remembered = await here;
    keeper.noteWrite();
    return attempt(there, async () => remembered);
  }

  /**
   * There first, unlike what is set: an empty Redis that is told the count before it is asked to add would add twice. The
   * whole count is remembered here, not this process's share, to go on with.
   */
  async function add(key: string, amount: number, ttl: number): Promise<number> {
    const sum = await attempt(
      () => redis.add(key, amount, ttl),
      () => memory.add(key, amount, ttl),
    );
    await memory.setIfNewer(key, String(sum), ttl);
    keeper.noteWrite();
    return sum;
  }

  return {
    async get(key) {
      const there = await attempt(
        () => redis.get(key),
        async () => null,
      );
      return there ?? memory.get(key);
    },
    set: (key, value, ttl) => write(memory.set(key, value, ttl), () => redis.set(key, value, ttl)),
    setIfNewer: (key, value, ttl) =>
      write(memory.setIfNewer(key, value, ttl), () => redis.raise(key, value, ttl)),
    add,
    delete: (key) => write(memory.delete(key), () => redis.delete(key)),
    async deleteByPrefix(prefix) {
      await memory.deleteByPrefix(prefix);
      await attempt(
        () => redis.deleteAll(prefix),
        async () => keeper.owePrefix(prefix),
      );
    },
    acquire: (lock, ttl) =>
      attempt(
        () => keeper.claim(lock, ttl),
        async () => {
          keeper.oweRelease(lock);
          return memory.acquire(lock, ttl);
        },
      ),
    extend: (lock, ttl) => write(memory.extend(lock, ttl), () => redis.extend(lock, ttl)),
    async release(lock) {
      await memory.release(lock);
      await attempt(
        () => redis.release(lock),
        async () => keeper.oweRelease(lock),
      );
    },
    commit: (lock, key, value, ttl) =>
      write(memory.commit(lock, key, value, ttl), () => redis.conclude(lock, key, value, ttl)),
    blobs: {
      get: async (key) => (isThere() ? redis.values.get(key) : null),
      set: async (key, value, ttl) => isThere() && redis.values.set(key, value, ttl),
    },
    status: keeper.status,
    onDeleted: keeper.onDeleted,
    close: keeper.close,
  };
}
