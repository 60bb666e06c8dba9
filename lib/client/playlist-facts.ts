import { shortHash } from "../short-hash";

/**
 * What this browser knows of a playlist beyond Spotify's lists. `changedAt` (Unix ms): when it first saw the present version; 0 for the
 * version that it saw first of all. `durationMs`: the length of all songs, if it has read them.
 */
export type PlaylistFacts = { changedAt: number; durationMs: number | null };

/** Stored per playlist: a hash of the version, and the facts. */
type Stored = [version: string, changedAt: number, durationMs: number | null];

const NOTHING: ReadonlyMap<string, Stored> = new Map();
const listeners = new Set<() => void>();
let last: { account: string; text: string; value: ReadonlyMap<string, Stored> } | null = null;

function keyOf(account: string): string {
  return `tonearm.versions.${account}`;
}

function isStored(value: unknown): value is Stored {
  if (!Array.isArray(value) || typeof value[0] !== "string" || typeof value[1] !== "number") return false;
  return value[2] === null || typeof value[2] === "number";
}

/** Returns what is stored, as the same object while it is unchanged; nothing if it is damaged or the browser stores nothing. */
export function readFacts(account: string): ReadonlyMap<string, Stored> {
  try {
    const text = localStorage.getItem(keyOf(account)) ?? "{}";
    if (last?.account !== account || last.text !== text) {
      const stored: unknown = JSON.parse(text);
      const pairs = typeof stored === "object" && stored !== null ? Object.entries(stored) : [];
      const known = pairs.flatMap(([id, value]): [string, Stored][] =>
        isStored(value) ? [[id, value]] : [],
      );
      last = { account, text, value: new Map(known) };
    }
    return last.value;
  } catch {
    return NOTHING;
  }
}

function write(account: string, next: ReadonlyMap<string, Stored>): void {
  try {
    localStorage.setItem(keyOf(account), JSON.stringify(Object.fromEntries(next)));
  } catch {
    // If storage is full or unavailable, the table shows no times and lengths.
    return;
  }
  for (const listener of listeners) listener();
}

/** Calls a listener after each change in this tab. Returns the function that ends this. */
export function subscribeToFacts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Returns the facts of a playlist in its present version. */
export function factsOf(facts: ReadonlyMap<string, Stored>, id: string, version: string): PlaylistFacts {
  const [seen, changedAt, durationMs] = facts.get(id) ?? [];
  if (seen !== version) return { changedAt: 0, durationMs: null };
  return { changedAt: changedAt ?? 0, durationMs: durationMs ?? null };
}

/**
 * Notes the present versions of all playlists. Those that have left the list are dropped.
 * @param now Unix ms.
 */
export function noteVersions(
  account: string,
  playlists: readonly { id: string; version?: string }[],
  now: number,
): void {
  const before = readFacts(account);
  const next = new Map<string, Stored>();
  for (const { id, version } of playlists) {
    if (id === "" || version === undefined) continue;
    const known = before.get(id);
    // When the versions that were seen first were created is unknown.
    next.set(id, known?.[0] === version ? known : [version, before.size === 0 ? 0 : now, null]);
  }
  const isSame = next.size === before.size && [...next].every(([id, value]) => before.get(id) === value);
  if (!isSame) write(account, next);
}

/** Notes the length of a playlist whose songs were all read. */
export function noteDuration(account: string, id: string, snapshot: string, durationMs: number): void {
  const before = readFacts(account);
  const version = shortHash(snapshot);
  const known = before.get(id);
  if (known?.[0] !== version || known[2] === durationMs) return;
  write(account, new Map(before).set(id, [version, known[1], durationMs]));
}

/** Deletes what this browser knows of an account's playlists. */
export function deleteFacts(account: string): void {
  try {
    localStorage.removeItem(keyOf(account));
  } catch {
    // A browser that stores nothing has nothing to delete.
  }
}
