import type { Store } from "./index";

type Entry = { value: string; expiresAt: number };

/**
 * A store in this process. Holds at most `limit` entries: the expired go first, then the oldest.
 * @param now the clock, Unix ms.
 */
export function createMemoryStore(limit = 100_000, now: () => number = () => Date.now()): Store {
  const entries = new Map<string, Entry>();

  function makeRoom(): void {
    if (entries.size < limit) return;
    for (const [key, entry] of entries) if (entry.expiresAt <= now()) entries.delete(key);
    for (const key of entries.keys()) {
      if (entries.size < limit) return;
      entries.delete(key);
    }
  }

  return {
    async get(key) {
      const entry = entries.get(key);
      if (!entry) return null;
      if (entry.expiresAt > now()) return entry.value;
      entries.delete(key);
      return null;
    },
    async set(key, value, ttl) {
      entries.delete(key);
      makeRoom();
      entries.set(key, { value, expiresAt: now() + ttl });
    },
    async delete(key) {
      entries.delete(key);
    },
    async deleteAll(prefix) {
      for (const key of entries.keys()) if (key.startsWith(prefix)) entries.delete(key);
    },
  };
}
