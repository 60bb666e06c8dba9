import { createHash, randomUUID } from "node:crypto";
import { Redis, type RedisOptions } from "ioredis";
import { COMMAND_TIMEOUT_MS, withCommandTimeout } from "./command-timeout";
import { scripts } from "./lua-scripts";
import { createRedisValues, goneKey, LONGEST_LOAD } from "./redis-blobs";
import type { Lock, LockResult } from "./store";

/** For how long (ms) after a loss of memory no lock is given, so that every process can tell what it remembers. */
const SETTLING = 4_000;

const EPOCH = "epoch";
const SETTLING_KEY = "settling";

/** Redis as it is: every command may throw, and does within 200 ms when no answer comes. */
export type RedisLink = ReturnType<typeof connectRedis>;

function optionsFor(prefix: string): RedisOptions {
  return {
    keyPrefix: prefix,
    lazyConnect: true,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    enableAutoPipelining: true,
    connectTimeout: 3_000,
    retryStrategy: (tries) => Math.min(tries * 100, 1_000),
  };
}

function texts(reply: unknown): string[] {
  return Array.isArray(reply) ? reply.map(String) : [];
}

function toClaim([kind, , owner = ""]: string[]): LockResult {
  if (kind === "held") return { kind, owner };
  return { kind: kind === "acquired" ? "acquired" : "unavailable" };
}

/**
 * Connects on first use and again whenever the connection is lost.
 * @param app whose state it is: deployments of one Spotify app that share a Redis share their state, others do not.
 */
export function connectRedis(url: string, app: string) {
  // Braces keep all keys in one slot, so that a script may touch several in a cluster too.
  const prefix = `{tonearm:${createHash("sha256").update(app).digest("hex").slice(0, 8)}}:`;
  const redis = new Redis(url, optionsFor(prefix));
  const subscriber = redis.duplicate({ enableOfflineQueue: true, maxRetriesPerRequest: null });
  const carrier = redis.duplicate();
  // A failed connection shows in the commands; without a listener it would end the process.
  for (const connection of [redis, subscriber, carrier]) connection.on("error", () => {});

  const limited = <T>(work: Promise<T>) => withCommandTimeout(work, COMMAND_TIMEOUT_MS);
  const run = (script: string, keys: string[], ...values: (string | number)[]) =>
    limited(redis.eval(script, keys.length, ...keys, ...values));

  async function deleteAll(name: string): Promise<void> {
    await limited(redis.set(goneKey(name), "1", "PX", LONGEST_LOAD));
    let cursor = "0";
    do {
      const [next, found] = await limited(redis.scan(cursor, "MATCH", `${prefix}${name}*`, "COUNT", 1000));
      if (found.length) await limited(redis.unlink(...found.map((key) => key.slice(prefix.length))));
      cursor = next;
    } while (cursor !== "0");
    await limited(redis.publish(`${prefix}deleted`, name));
  }

  return {
    /** Connects, or sees that the connection still answers, within `ms`. */
    async connect(ms: number): Promise<void> {
      await withCommandTimeout<unknown>(redis.status === "wait" ? redis.connect() : redis.ping(), ms);
    },
    get: (key: string) => limited(redis.get(key)),
    async set(key: string, value: string, ttl: number): Promise<void> {
      await limited(redis.set(key, value, "PX", Math.ceil(ttl)));
    },
    raise: async (key: string, value: string, ttl: number) =>
      String(await run(scripts.raise, [key], value, Math.ceil(ttl))),
    add: async (key: string, amount: number, ttl: number) =>
      Number(await run(scripts.add, [key], amount, Math.ceil(ttl))),
    async delete(key: string): Promise<void> {
      await limited(redis.del(key));
    },
    deleteAll,
    /** @returns what came of it, and the epoch in which it did. */
    async claim({ key, owner }: Lock, ttl: number): Promise<{ claim: LockResult; epoch: string }> {
      const keys = [key, EPOCH, SETTLING_KEY];
      const reply = texts(await run(scripts.claim, keys, owner, ttl, randomUUID(), SETTLING));
      return { claim: toClaim(reply), epoch: reply[1] ?? "" };
    },
    async extend({ key, owner }: Lock, ttl: number): Promise<void> {
      await run(scripts.extend, [key], owner, ttl);
    },
    async release({ key, owner }: Lock): Promise<void> {
      await run(scripts.release, [key], owner);
    },
    async conclude({ key: lock, owner }: Lock, key: string, value: string, ttl: number) {
      const reply = await run(scripts.conclude, [lock, key], owner, value, ttl);
      return reply === null ? null : String(reply);
    },
    /** Names the time since Redis last lost its memory; begins a new one where it has. */
    epoch: async () => String(await run(scripts.epoch, [EPOCH, SETTLING_KEY], randomUUID(), SETTLING)),
    /** Gives no locks for a moment. */
    async settle(): Promise<void> {
      await limited(redis.set(SETTLING_KEY, "1", "PX", SETTLING));
    },
    values: createRedisValues(carrier),
    onClose: (listener: () => void) => void redis.on("close", listener),
    /** Hears of every prefix that a process deletes, from now on and after every reconnection. */
    listen(listener: (name: string) => void): void {
      subscriber.on("message", (_channel: string, name: string) => listener(name));
      subscriber.subscribe(`${prefix}deleted`).catch(() => {});
    },
    close(): void {
      for (const connection of [redis, subscriber, carrier]) connection.disconnect();
    },
  };
}
