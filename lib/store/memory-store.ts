import { isRevocationKey } from "./keys";
import { createRevocations } from "./revocations";
import { type Store, versionOf } from "./store";

type Entry = { value: string; expiresAt: number };

/** A store in this process that can also list its entries. */
export type MemoryStore = Store & {
  /** Returns every entry that has not expired: key, value, ms left. */
  entries(): [string, string, number][];
};

/**
 * Entries that expire, at most `limit`. Evicts expired entries first, then the oldest, 1 % of the limit
 * at once.
 */
function createEntries(limit: number, now: () => number) {
  const entries = new Map<string, Entry>();

  function evict(): void {
    if (entries.size < limit) return;
    for (const [key, entry] of entries) if (entry.expiresAt <= now()) entries.delete(key);
    const surplus = entries.size < limit ? 0 : Math.ceil(limit / 100);
    for (const key of [...entries.keys()].slice(0, surplus)) entries.delete(key);
  }

  return {
    /** Replaces a value that has not expired, and leaves its time to live. */
    replace(key: string, value: string): void {
      const entry = entries.get(key);
      if (entry) entry.value = value;
    },
    read(key: string): string | null {
      const entry = entries.get(key);
      return entry && entry.expiresAt > now() ? entry.value : null;
    },
    write(key: string, value: string, ttl: number): void {
      entries.delete(key);
      evict();
      entries.set(key, { value, expiresAt: now() + ttl });
    },
    drop: (key: string) => entries.delete(key),
    dropAll(prefix: string): void {
      for (const key of entries.keys()) if (key.startsWith(prefix)) entries.delete(key);
    },
    all: () =>
      [...entries]
        .map(([key, { value, expiresAt }]): [string, string, number] => [key, value, expiresAt - now()])
        .filter(([, , left]) => left > 0),
  };
}

/**
 * Creates a store in this process. The limit bounds memory: an entry takes a few hundred bytes, a session
 * about 2 KB. Revocations do not count, and nothing deletes them.
 * @param now the clock, Unix ms.
 */
export function createMemoryStore(
  limit = 100_000,
  now: () => number = () => Date.now(),
  revocations = createRevocations(null, now),
): MemoryStore {
  const entries = createEntries(limit, now);
  const { drop, dropAll } = entries;
  const placeOf = (key: string) => (isRevocationKey(key) ? revocations : entries);
  const read = (key: string) => placeOf(key).read(key);
  const write = (key: string, value: string, ttl: number) => placeOf(key).write(key, value, ttl);

  function raise(key: string, value: string, ttl: number): string {
    const current = read(key);
    if (current !== null && versionOf(current) >= versionOf(value)) return current;
    write(key, value, ttl);
    return value;
  }

  function add(key: string, amount: number, ttl: number): number {
    const count = read(key);
    const sum = Number(count ?? 0) + amount;
    if (count === null) write(key, String(sum), ttl);
    else entries.replace(key, String(sum));
    return sum;
  }

  return {
    get: async (key) => read(key),
    set: async (key, value, ttl) => write(key, value, ttl),
    setIfNewer: async (key, value, ttl) => raise(key, value, ttl),
    add: async (key, amount, ttl) => add(key, amount, ttl),
    delete: async (key) => void drop(key),
    deleteByPrefix: async (prefix) => dropAll(prefix),
    invalidate: async () => {},
    async acquire({ key, owner }, ttl) {
      const held = read(key);
      if (held !== null) return { kind: "held", owner: held };
      write(key, owner, ttl);
      return { kind: "acquired" };
    },
    async extend({ key, owner }, ttl) {
      if (read(key) === owner) write(key, owner, ttl);
    },
    async release({ key, owner }) {
      if (read(key) === owner) drop(key);
    },
    async commit(lock, key, value, ttl) {
      const held = read(lock.key);
      if (held !== null && held !== lock.owner) return null;
      drop(lock.key);
      return raise(key, value, ttl);
    },
    blobs: null,
    status: () => ({ kind: "local" }),
    onDeleted: () => {},
    revocationsIn: revocations.place,
    entries: () => [...revocations.entries(), ...entries.all()],
  };
}
