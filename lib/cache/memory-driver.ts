import "server-only";
import { MemoryDriver } from "bentocache/drivers/memory";
import { LRUCache } from "lru-cache";

const MEGABYTE = 1024 * 1024;
/** What an entry takes (bytes) beside its text: its key, its place in the list, its times. Measured. */
const OVERHEAD = 400;
/** Room for one entry in so many bytes. The list of places is made at once, whatever is in it. */
const BYTES_A_PLACE = 2048;

/** V8 keeps a text in one byte a letter, or in two as soon as one of them does not fit into one. */
function heapSize(text: string): number {
  return OVERHEAD + text.length * (/[\u0100-\uffff]/.test(text) ? 2 : 1);
}

/**
 * What this process keeps itself: the least recently used goes first.
 * @param megabytes how much memory it may take in all. An entry larger than an eighth of that is not kept.
 */
export function createMemoryDriver(megabytes: number): MemoryDriver {
  const bytes = megabytes * MEGABYTE;
  const cacheInstance = new LRUCache<string, string>({
    max: Math.ceil(bytes / BYTES_A_PLACE),
    maxSize: bytes,
    maxEntrySize: Math.ceil(bytes / 8),
    sizeCalculation: heapSize,
  });
  return new MemoryDriver({ cacheInstance });
}
