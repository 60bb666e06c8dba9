import "server-only";
import type { L2CacheDriver } from "bentocache/types";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { parseJson } from "../json";
import type { BlobStore } from "../store";
import { MINUTE_MS } from "../time";
import { open, seal } from "./encryption";
import { lastInvalidation } from "./invalidations";

/** No load takes longer. After this, another read begins the next load. */
const MAX_LOAD_MS = MINUTE_MS;
/** Loads in flight in one process, at most. */
const MAX_LOADS = 1_000;

/** A larger value would take too long to transfer; it stays in the process that loaded it. */
const MAX_VALUE_BYTES = 1024 * 1024;

const entrySchema = z.object({
  value: z.object({ asOf: z.number() }),
  logicalExpiration: z.number(),
});

/**
 * Creates the L2 cache that all processes share, with encrypted values. A value that cannot be decrypted or parsed
 * counts as missing.
 * @param ttlMs how long a value is usable.
 */
export function createRedisDriver(blobs: BlobStore, ttlMs: number): L2CacheDriver {
  /** The version that a load found, by key. A value is stored under it, so that a deletion since then counts. */
  const versions = new LRUCache<string, Buffer>({ max: MAX_LOADS, ttl: MAX_LOAD_MS });

  async function get(key: string): Promise<string | undefined> {
    const startedAt = performance.now();
    const { value: sealed, version } = await blobs.get(key);
    const text = sealed && open(sealed, key);
    const entry = text ? entrySchema.safeParse(parseJson(text)).data : undefined;
    const isFresh = entry !== undefined && entry.logicalExpiration > Date.now();
    // A second read must not replace the version of a load in flight, which may be older than a deletion.
    if (version && !isFresh && !versions.has(key)) versions.set(key, version);
    // The value may have been read before its deletion and arrive after this process was notified of it.
    if (lastInvalidation(key) >= startedAt) return undefined;
    return text && entry && entry.value.asOf + ttlMs > Date.now() ? text : undefined;
  }

  async function set(key: string, text: string, ttl = ttlMs): Promise<boolean> {
    const version = versions.get(key) ?? null;
    versions.delete(key);
    const sealed = seal(text, key);
    return sealed.length <= MAX_VALUE_BYTES && blobs.set(key, sealed, ttl, version);
  }

  const driver: L2CacheDriver = {
    type: "l2",
    get,
    set,
    // The store deletes entries, in every process at once; the driver deletes nothing.
    namespace: () => driver,
    pull: async () => undefined,
    delete: async () => false,
    deleteMany: async () => false,
    clear: async () => {},
    disconnect: async () => {},
  };
  return driver;
}
