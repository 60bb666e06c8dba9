import { type Store, versionOf } from "./store";

type Entry = { value: string; expiresAt: number };

/** A store in this process, which can also tell what it holds. */
export type MemoryStore = Store & {
  /** Every living entry: key, value, ms left. */
  entries(): [string, string, number][];
};

/** Entries that expire, `limit` at most: the expired go first, then the oldest, one in a hundred at once. */
function createEntries(limit: number, now: () => number) {
  const entries = new Map<string, Entry>();

  function makeRoom(): void {
    if (entries.size < limit) return;
    for (const [key, entry] of entries) if (entry.expiresAt <= now()) entries.delete(key);
    const surplus = entries.size < limit ? 0 : Math.ceil(limit / 100);
    for (const key of [...entries.keys()].slice(0, surplus)) entries.delete(key);
  }

  return {
    read(key: string): string | null {
      const entry = entries.get(key);
      return entry && entry.expiresAt > now() ? entry.value : null;
    },
    write(key: string, value: string, ttl: number): void {
      entries.delete(key);
      makeRoom();
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
 * A store in this process. Its limit bounds memory; an entry is a few hundred bytes, a session about 2 KB.
 * @param now the clock, Unix ms.
 */
export function createMemoryStore(limit = 100_000, now: () => number = () => Date.now()): MemoryStore {
  const { read, write, drop, dropAll, all } = createEntries(limit, now);

  function raise(key: string, value: string, ttl: number): string {
    const there = read(key);
    if (there !== null && versionOf(there) >= versionOf(value)) return there;
    write(key, value, ttl);
    return value;
  }

  function add(key: string, amount: number, ttl: number): number {
    const sum = Number(read(key) ?? 0) + amount;
    write(key, String(sum), ttl);
    return sum;
  }

  return {
    get: async (key) => read(key),
    set: async (key, value, ttl) => write(key, value, ttl),
    setIfNewer: async (key, value, ttl) => raise(key, value, ttl),
    add: async (key, amount, ttl) => add(key, amount, ttl),
    delete: async (key) => void drop(key),
    deleteByPrefix: async (prefix) => dropAll(prefix),
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
    entries: all,
  };
}
