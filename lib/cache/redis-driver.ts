import "server-only";
import type { L1CacheDriver, L2CacheDriver } from "bentocache/types";
import { z } from "zod";
import type { BlobStore } from "../store";
import { open, seal } from "./encryption";
import { lastInvalidation } from "./invalidations";

/** A larger value (bytes) would take too long on its way; it stays with the process that loaded it. */
const MOST_BYTES = 1024 * 1024;

const entrySchema = z.object({
  value: z.object({ asOf: z.number() }),
  logicalExpiration: z.number(),
});

function parse(text: string): z.infer<typeof entrySchema> | null {
  try {
    return entrySchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

type Layers = { blobs: BlobStore; first: L1CacheDriver; life: number };

/**
 * What all processes keep together, sealed. Whatever does not open or makes no sense is not there.
 * What is found moves into the first layer for the time it has left, so that an older value is given at once to all who come
 * while one renews it; BentoCache by itself would let them wait, and begin the time anew.
 * @param life ms for which a value is of use.
 */
export function createRedisDriver({ blobs, first, life }: Layers): L2CacheDriver {
  async function get(key: string): Promise<string | undefined> {
    const begun = performance.now();
    const sealed = await blobs.get(key);
    // It may have been read before it was deleted, and arrive after this process has heard of that.
    if (lastInvalidation(key) >= begun) return undefined;
    const text = sealed && open(sealed, key);
    const entry = text ? parse(text) : null;
    const left = entry ? entry.value.asOf + life - Date.now() : 0;
    if (!text || left <= 0) return undefined;
    if (first.get(key) === undefined) first.set(key, text, left);
    return text;
  }

  const layer: L2CacheDriver = {
    type: "l2",
    get,
    async set(key, text, ttl = life) {
      const sealed = seal(text, key);
      return sealed.length <= MOST_BYTES && blobs.set(key, sealed, ttl);
    },
    // Things are deleted through the store, in every process at once; nothing is deleted here.
    namespace: () => layer,
    pull: async () => undefined,
    delete: async () => false,
    deleteMany: async () => false,
    clear: async () => {},
    disconnect: async () => {},
  };
  return layer;
}
