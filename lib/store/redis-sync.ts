import type { MemoryStore } from "./memory-store";
import type { RedisLink } from "./redis-driver";
import { createRedisHealth, type Log } from "./redis-health";
import type { Lock, LockResult } from "./store";

/** Commands sent at once. More could exceed the command timeout. */
const BATCH_SIZE = 200;

/**
 * Bounds what is kept for a Redis that stays away. Beyond this the oldest is dropped: a lock expires by itself within
 * minutes, and what was not deleted within a month. Cached values expire within a day.
 */
const MAX_MISSED = 10_000;

function addBounded<T>(all: Map<string, T>, key: string, value: T): void {
  all.delete(key);
  all.set(key, value);
  for (const oldest of all.keys()) {
    if (all.size <= MAX_MISSED) return;
    all.delete(oldest);
  }
}

/** Collects deletions and lock releases that Redis missed, to repeat them when it is back. */
function createMissedCommands(redis: RedisLink) {
  const deleted = new Map<string, true>();
  const invalidated = new Map<string, true>();
  const locks = new Map<string, Lock>();

  return {
    deleteOnReconnect: (prefix: string) => addBounded(deleted, prefix, true),
    invalidateOnReconnect(prefixes: string[]): void {
      for (const prefix of prefixes) addBounded(invalidated, prefix, true);
    },
    /** Redis may still execute an acquire that it did not answer, and may not have executed a release. */
    releaseOnReconnect: (lock: Lock) => addBounded(locks, lock.owner, lock),
    async replay(): Promise<void> {
      for (const lock of locks.values()) await redis.release(lock);
      locks.clear();
      const prefixes = [...invalidated.keys()];
      for (let at = 0; at < prefixes.length; at += BATCH_SIZE)
        await redis.invalidate(prefixes.slice(at, at + BATCH_SIZE));
      invalidated.clear();
      await redis.deleteAll([...deleted.keys()]);
      deleted.clear();
    },
  };
}

/**
 * Synchronizes Redis with this process's memory. Detects when Redis lost its data (restarted empty, flushed).
 * Then, and whenever Redis was away, restores what this process wrote.
 */
export function createRedisSync(redis: RedisLink, memory: MemoryStore, log: Log) {
  const missed = createMissedCommands(redis);
  const listeners = new Set<(prefix: string) => void>([(prefix) => void memory.deleteByPrefix(prefix)]);
  let epoch = "";

  function notifyDeleted(prefix: string): void {
    for (const listener of listeners) listener(prefix);
  }

  async function restore(): Promise<void> {
    const entries = memory.entries();
    for (let at = 0; at < entries.length; at += BATCH_SIZE)
      await Promise.all(
        entries.slice(at, at + BATCH_SIZE).map(([key, value, left]) => redis.raise(key, value, left)),
      );
  }

  const connection = createRedisHealth(
    {
      reach(limit) {
        listen();
        return redis.connect(limit);
      },
      async prepare(again) {
        // Other processes may have refreshed sessions in the meantime and not restored them yet: grant no
        // locks for now.
        if (again) await redis.settle();
        epoch = await redis.epoch();
        await missed.replay();
        await restore();
      },
    },
    log,
  );

  async function updateEpoch(current: string): Promise<void> {
    if (current === epoch) return;
    epoch = current;
    log.warn({}, "redis lost its data; restoring revocations from this process");
    await restore();
  }

  /** Notices, with any read or through another process, that a new epoch has begun. Null: the first to notice begins it. */
  function noteEpoch(current: string | null): void {
    if (current === epoch) return;
    void connection.attempt(
      async () => updateEpoch(current ?? (await redis.epoch())),
      async () => {},
    );
  }

  let listening = false;
  function listen(): void {
    if (!listening) redis.listen(notifyDeleted, noteEpoch);
    listening = true;
  }

  redis.onClose(() => connection.leave(new Error("connection closed")));

  return {
    attempt: connection.attempt,
    status: connection.status,
    noteEpoch,
    onDeleted: (listener: (prefix: string) => void) => void listeners.add(listener),
    deleteOnReconnect: missed.deleteOnReconnect,
    invalidateOnReconnect: missed.invalidateOnReconnect,
    releaseOnReconnect: missed.releaseOnReconnect,
    /** Takes a lock in Redis and copies it to memory, so that it can be restored. */
    async claim(lock: Lock, ttl: number): Promise<LockResult> {
      const { claim, epoch: current } = await redis.claim(lock, ttl);
      await updateEpoch(current);
      if (claim.kind !== "acquired") return claim;
      await memory.set(lock.key, lock.owner, ttl);
      return claim;
    },
    close(): void {
      connection.close();
      redis.close();
    },
  };
}
