import type { Redis } from "ioredis";
import { COMMAND_TIMEOUT_MS, withCommandTimeout } from "./command-timeout";
import { prefixesOf } from "./key-prefixes";
import { scripts } from "./lua-scripts";
import type { BlobStore } from "./store";

/** For so long (ms) after a deletion nothing is kept that belongs to it: it may have been on its way since before. */
export const LONGEST_LOAD = 60_000;

/** Where it is marked that all keys that begin so were deleted. */
export function goneKey(prefix: string): string {
  return `gone:${prefix}`;
}

/** Larger values over a connection of their own, made on first use: no lock and no session waits behind them. */
export function createRedisValues(redis: Redis): BlobStore {
  let opening: Promise<void> | undefined;

  /** Once for all; after that ioredis connects again by itself, and commands fail at once until it has. */
  async function opened(): Promise<void> {
    opening ??= redis.connect().catch(() => {});
    await opening;
  }

  async function keep(key: string, value: Buffer, ttl: number): Promise<unknown> {
    await opened();
    const names = [key, ...prefixesOf(key).map(goneKey)];
    return redis.eval(scripts.keep, names.length, ...names, value, Math.ceil(ttl));
  }

  return {
    get: (key) =>
      withCommandTimeout(
        opened().then(() => redis.getBuffer(key)),
        COMMAND_TIMEOUT_MS,
      ),
    set: async (key, value, ttl) =>
      (await withCommandTimeout(keep(key, value, ttl), COMMAND_TIMEOUT_MS)) === 1,
  };
}
