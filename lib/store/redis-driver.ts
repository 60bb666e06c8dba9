import { createHash, randomUUID } from "node:crypto";
import { Redis, type RedisOptions } from "ioredis";
import { COMMAND_TIMEOUT_MS, measureCommand, withCommandTimeout } from "./command-timeout";
import { prefixesOf } from "./keys";
import { scripts } from "./lua-scripts";
import { createRedisValues, DELETION_MARKER_TTL_MS, goneKey } from "./redis-blobs";
import type { Lock, LockResult } from "./store";

/**
 * After Redis loses its data it grants no lock for this long, so that every process can restore what it has
 * in memory.
 */
const GRACE_PERIOD_MS = 4_000;

const EPOCH = "epoch";
const GRACE_PERIOD_KEY = "settling";

/** Redis without a fallback: every command may throw, and throws within 200 ms when Redis does not answer. */
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

function toStrings(reply: unknown): string[] {
  return Array.isArray(reply) ? reply.map(String) : [];
}

function toLockResult([kind, , owner = ""]: string[]): LockResult {
  if (kind === "held") return { kind, owner };
  return { kind: kind === "acquired" ? "acquired" : "unavailable" };
}

type Values = (string | null)[];
type Batch = { keys: string[]; values: Promise<Values> };

/**
 * Combines the reads of one tick into one command, so that a request pays one round trip for all it reads at once.
 * @param first a key that is read with every batch.
 * @returns a function that reads one key, and returns its value and that of the first key.
 */
function createBatchedReads(first: string, readAll: (keys: string[]) => Promise<Values>) {
  let open: Batch | undefined;

  function openBatch(): Batch {
    const keys = [first];
    // A next tick begins after all pending promises have run, and with them the other reads.
    const closed = new Promise<void>((resolve) => process.nextTick(resolve));
    const values = closed.then(() => {
      open = undefined;
      return readAll(keys);
    });
    return { keys, values };
  }

  return async function read(key: string): Promise<{ value: string | null; first: string | null }> {
    open ??= openBatch();
    const { keys, values } = open;
    const index = keys.push(key) - 1;
    const all = await values;
    return { value: all[index] ?? null, first: all[0] ?? null };
  };
}

/**
 * Connects to Redis on first use, and reconnects whenever the connection is lost.
 * @param app the client id of the Spotify app. Deployments of the same app on one Redis share their state;
 * others do not.
 */
export function connectRedis(url: string, app: string) {
  // Braces keep all keys in one slot, so that a script may use several keys in a cluster too.
  const prefix = `{tonearm:${createHash("sha256").update(app).digest("hex").slice(0, 8)}}:`;
  const redis = new Redis(url, optionsFor(prefix));
  const subscriber = redis.duplicate({ enableOfflineQueue: true, maxRetriesPerRequest: null });
  const blobConnection = redis.duplicate();
  // Commands report a failed connection. Without a listener the error would end the process.
  for (const connection of [redis, subscriber, blobConnection]) connection.on("error", () => {});

  const withTimeout = <T>(command: string, work: Promise<T>) =>
    measureCommand(command, withCommandTimeout(work, COMMAND_TIMEOUT_MS));
  const run = (script: string, keys: string[], ...values: (string | number)[]) =>
    withTimeout("eval", redis.eval(script, keys.length, ...keys, ...values));

  const channels = { deleted: `${prefix}deleted`, epoch: `${prefix}epoch` };
  const epochKeys = [EPOCH, GRACE_PERIOD_KEY];
  const newEpoch = () => [randomUUID(), GRACE_PERIOD_MS, channels.epoch];

  /** Makes larger values below these prefixes unreadable, and notifies every process. */
  async function invalidate(names: string[]): Promise<void> {
    const values = [randomUUID(), DELETION_MARKER_TTL_MS, channels.deleted, ...names];
    await run(scripts.mark, names.map(goneKey), ...values);
  }

  /** Looks at every key of Redis, once for all prefixes. So it is for what a user deletes, not for every change. */
  async function deleteAll(names: string[]): Promise<void> {
    if (names.length === 0) return;
    await invalidate(names);
    const pattern = `${prefix}${names.length === 1 ? names[0] : ""}*`;
    const deleted = new Set(names);
    let cursor = "0";
    do {
      const [next, found] = await withTimeout("scan", redis.scan(cursor, "MATCH", pattern, "COUNT", 1000));
      const keys = found.map((key) => key.slice(prefix.length));
      const below = keys.filter((key) => prefixesOf(key).some((name) => deleted.has(name)));
      if (below.length) await withTimeout("unlink", redis.unlink(...below));
      cursor = next;
    } while (cursor !== "0");
  }

  async function add(key: string, amount: number, ttl: number): Promise<number> {
    const sum = await withTimeout("incrby", redis.incrby(key, amount));
    if (sum === amount) await withTimeout("pexpire", redis.pexpire(key, Math.ceil(ttl)));
    return sum;
  }

  const read = createBatchedReads(EPOCH, (keys) => withTimeout("mget", redis.mget(keys)));

  return {
    /** Connects, or checks that the connection still answers, within `ms`. */
    async connect(ms: number): Promise<void> {
      await withCommandTimeout<unknown>(redis.status === "wait" ? redis.connect() : redis.ping(), ms);
    },
    /** @returns the value, and the current epoch: null when Redis lost its data and no new one has begun. */
    async get(key: string): Promise<{ value: string | null; epoch: string | null }> {
      const { value, first } = await read(key);
      return { value, epoch: first };
    },
    async set(key: string, value: string, ttl: number): Promise<void> {
      await withTimeout("set", redis.set(key, value, "PX", Math.ceil(ttl)));
    },
    raise: async (key: string, value: string, ttl: number) =>
      String(await run(scripts.raise, [key], value, Math.ceil(ttl))),
    add,
    async delete(key: string): Promise<void> {
      await withTimeout("del", redis.del(key));
    },
    invalidate,
    deleteAll,
    /** @returns the result, and the epoch in which Redis gave it. */
    async claim({ key, owner }: Lock, ttl: number): Promise<{ claim: LockResult; epoch: string }> {
      const reply = toStrings(await run(scripts.claim, [key, ...epochKeys], owner, ttl, ...newEpoch()));
      return { claim: toLockResult(reply), epoch: reply[1] ?? "" };
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
    /** Returns the id of the epoch since Redis last lost its data. Begins a new epoch if there is none. */
    epoch: async () => String(await run(scripts.epoch, epochKeys, ...newEpoch())),
    /** Starts a grace period in which Redis grants no locks. */
    async settle(): Promise<void> {
      await withTimeout("set", redis.set(GRACE_PERIOD_KEY, "1", "PX", GRACE_PERIOD_MS));
    },
    values: createRedisValues(blobConnection),
    onClose: (listener: () => void) => void redis.on("close", listener),
    /** Calls a listener for every prefix that a process deletes and every epoch that begins, also after reconnections. */
    listen(onDeleted: (name: string) => void, onEpoch: (epoch: string) => void): void {
      subscriber.on("message", (channel: string, text: string) =>
        channel === channels.epoch ? onEpoch(text) : onDeleted(text),
      );
      subscriber.subscribe(channels.deleted, channels.epoch).catch(() => {});
    },
    close(): void {
      for (const connection of [redis, subscriber, blobConnection]) connection.disconnect();
    },
  };
}
