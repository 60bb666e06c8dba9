import type { MemoryStore } from "./memory-store";
import type { RedisLink } from "./redis-driver";
import { createRedisHealth, type Log } from "./redis-health";
import type { Lock, LockResult } from "./store";

const SECOND = 1_000;
/** For how long (ms) after it wrote something a process looks whether Redis still has it. */
const WATCH = 60 * SECOND;
/** Commands sent at once: more could take longer than a command may. */
const BATCH = 200;

/** What has to be made good once Redis is back. */
function createDebts(redis: RedisLink) {
  const prefixes = new Set<string>();
  const locks = new Map<string, Lock>();

  return {
    owePrefix: (prefix: string) => void prefixes.add(prefix),
    /** A claim that was not answered may still be carried out, and a release not. */
    oweRelease: (lock: Lock) => void locks.set(lock.owner, lock),
    async pay(): Promise<void> {
      for (const lock of locks.values()) await redis.release(lock);
      locks.clear();
      for (const prefix of prefixes) await redis.deleteAll(prefix);
      prefixes.clear();
    },
  };
}

/**
 * Keeps Redis and this process's memory of one mind: notices when Redis has lost its memory (restarted empty, flushed), and
 * tells it then, and whenever it was away, what this process wrote.
 */
export function createRedisSync(redis: RedisLink, memory: MemoryStore, log: Log) {
  const debts = createDebts(redis);
  const listeners = new Set<(prefix: string) => void>([(prefix) => void memory.deleteByPrefix(prefix)]);
  let epoch = "";
  let watchedUntil = 0;
  let watch: NodeJS.Timeout | undefined;

  function tell(prefix: string): void {
    for (const listener of listeners) listener(prefix);
  }

  async function remind(): Promise<void> {
    const known = memory.entries();
    for (let at = 0; at < known.length; at += BATCH)
      await Promise.all(
        known.slice(at, at + BATCH).map(([key, value, left]) => redis.raise(key, value, left)),
      );
  }

  const connection = createRedisHealth(
    {
      reach(limit) {
        listen();
        return redis.connect(limit);
      },
      async prepare(again) {
        // Others may have renewed sessions meanwhile and not told yet: no locks for a moment.
        if (again) await redis.settle();
        epoch = await redis.epoch();
        await debts.pay();
        await remind();
      },
    },
    log,
  );

  async function noticeEpoch(now: string): Promise<void> {
    if (now === epoch) return;
    epoch = now;
    log.warn({}, "redis has lost its memory; telling it what this process knows");
    await remind();
  }

  async function look(): Promise<void> {
    if (Date.now() > watchedUntil) return stop();
    await connection.attempt(
      async () => noticeEpoch(await redis.epoch()),
      async () => {},
    );
  }

  function stop(): void {
    clearInterval(watch);
    watch = undefined;
  }

  function noteWrite(): void {
    watchedUntil = Date.now() + WATCH;
    watch ??= setInterval(() => void look(), SECOND).unref();
  }

  let listening = false;
  function listen(): void {
    if (!listening) redis.listen(tell);
    listening = true;
  }

  redis.onClose(() => connection.leave(new Error("connection closed")));

  return {
    attempt: connection.attempt,
    status: connection.status,
    noteWrite,
    onDeleted: (listener: (prefix: string) => void) => void listeners.add(listener),
    owePrefix: debts.owePrefix,
    oweRelease: debts.oweRelease,
    /** Takes a lock in Redis, and remembers it here, so that it can be told again. */
    async claim(lock: Lock, ttl: number): Promise<LockResult> {
      const { claim, epoch: now } = await redis.claim(lock, ttl);
      await noticeEpoch(now);
      if (claim.kind !== "acquired") return claim;
      await memory.set(lock.key, lock.owner, ttl);
      noteWrite();
      return claim;
    },
    close(): void {
      stop();
      connection.close();
      redis.close();
    },
  };
}
