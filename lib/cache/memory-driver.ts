import "server-only";
import { MemoryDriver } from "bentocache/drivers/memory";
import { LRUCache } from "lru-cache";

const BYTES_PER_MEGABYTE = 1024 * 1024;
/** Size of an entry without its text: its key, its slot in the list, its times. Measured. */
const ENTRY_OVERHEAD_BYTES = 400;
/** The cache has one slot per this many bytes. It allocates all slots at once, even while they are empty. */
const BYTES_PER_SLOT = 2048;

/** V8 stores a string in one byte per character, or in two when any character does not fit into one. */
function heapSize(text: string): number {
  return ENTRY_OVERHEAD_BYTES + text.length * (/[\u0100-\uffff]/.test(text) ? 2 : 1);
}

/**
 * Creates the L1 cache of this process. It evicts the least recently used entry first.
 * @param megabytes memory limit of the cache. An entry larger than an eighth of it is not cached.
 * @param onCreated gets a function that returns the size of all entries in bytes.
 */
export function createMemoryDriver(
  megabytes: number,
  onCreated: (size: () => number) => void = () => {},
): MemoryDriver {
  const bytes = megabytes * BYTES_PER_MEGABYTE;
  const cacheInstance = new LRUCache<string, string>({
    max: Math.ceil(bytes / BYTES_PER_SLOT),
    maxSize: bytes,
    maxEntrySize: Math.ceil(bytes / 8),
    sizeCalculation: heapSize,
  });
  onCreated(() => cacheInstance.calculatedSize);
  return new MemoryDriver({ cacheInstance });
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * JSON that escapes non-Latin-1 characters. V8 stores a string with one of them in two bytes per character, and the
 * names of a list nearly always contain one. Escaping those few halves the memory of the rest.
 */
export const latin1Json = {
  serialize(value: unknown): string {
    const text = JSON.stringify(value);
    const escaped = text.replace(/[\u0100-\uffff]/g, escapeCharacter);
    // The result of `replace` on a two-byte string is a two-byte string too, whatever its characters.
    return escaped === text ? text : Buffer.from(escaped, "latin1").toString("latin1");
  },
  deserialize: (text: string): unknown => JSON.parse(text),
};
