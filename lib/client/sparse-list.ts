import type { EntryView } from "@/lib/api/types";

/**
 * A playlist's entries by position, as long as the playlist itself. `entries` has undefined for an entry that
 * this tab has not loaded yet. `keys` identify entries, loaded or not: a key stays with its entry wherever
 * the entry moves, and is never reused.
 */
export type SparseList = {
  readonly entries: readonly (EntryView | undefined)[];
  readonly keys: readonly number[];
};

/**
 * The entries from `from` up to, but not including, `from + length` go before the one at `before`. All
 * positions refer to the list before the move.
 */
export type Move = { from: number; length: number; before: number };

/** More keys than any playlist has entries. */
const KEYS_PER_LIST = 32_768;
let nextKey = 0;

/**
 * Reserves unused keys for a list, or for entries that are inserted into one.
 * @returns the first key.
 */
export function reserveKeys(): number {
  const first = nextKey;
  nextKey += KEYS_PER_LIST;
  return first;
}

/** Returns a list of `total` positions with the known entries. Entries beyond the total are dropped. */
export function toSparseList(entries: Iterable<EntryView>, total: number, firstKey: number): SparseList {
  const keys = Array.from({ length: total }, (_, place) => firstKey + place);
  return withItems({ entries: Array(total).fill(undefined), keys }, entries);
}

/** Returns the list with the entries that were read since at their positions. */
export function withItems(list: SparseList, read: Iterable<EntryView>): SparseList {
  const entries = [...list.entries];
  for (const entry of read) if (entry.position < entries.length) entries[entry.position] = entry;
  return { ...list, entries };
}

/** Returns all entries if all of them are known. */
export function completeList({ entries }: SparseList): EntryView[] | undefined {
  const known = entries.filter((entry) => entry !== undefined);
  return known.length === entries.length ? known : undefined;
}

/** Returns only the positions for which `isKept` returns true. */
export function filterList(list: SparseList, isKept: (place: number) => boolean): SparseList {
  const kept = <T>(all: readonly T[]) => all.filter((_, place) => isKept(place));
  return { entries: kept(list.entries), keys: kept(list.keys) };
}

/** Returns the list without every entry of these URIs, which is how Spotify removes. */
export function removeUris(list: SparseList, uris: ReadonlySet<string>): SparseList {
  return filterList(list, (place) => {
    const uri = list.entries[place]?.uri;
    return !uri || !uris.has(uri);
  });
}

export function moveRange(list: SparseList, { from, length, before }: Move): SparseList {
  const at = before > from ? before - length : before;
  // Splices one copy in place: with 10,000 songs, each further copy is noticeable.
  const moved = <T>(all: readonly T[]): T[] => {
    const copy = all.slice();
    copy.splice(at, 0, ...copy.splice(from, length));
    return copy;
  };
  return { entries: moved(list.entries), keys: moved(list.keys) };
}

export function insertAt(list: SparseList, added: SparseList, place: number): SparseList {
  const inserted = <T>(all: readonly T[], more: readonly T[]) => [
    ...all.slice(0, place),
    ...more,
    ...all.slice(place),
  ];
  return { entries: inserted(list.entries, added.entries), keys: inserted(list.keys, added.keys) };
}

/** By entry: the same entry at the position it was last moved to. */
const movedEntries = new WeakMap<EntryView, EntryView>();

function entryAt(entry: EntryView, position: number): EntryView {
  if (entry.position === position) return entry;
  const known = movedEntries.get(entry);
  if (known?.position === position) return known;
  const moved = { ...entry, position };
  movedEntries.set(entry, moved);
  return moved;
}

/**
 * Returns the list with the position of each entry updated. Entries that did not move since stay the same objects, also when the list
 * is numbered again, so that their rows do not render again.
 */
export function numbered(list: SparseList): SparseList {
  return { ...list, entries: list.entries.map((entry, position) => entry && entryAt(entry, position)) };
}

/**
 * Two ways to match an entry in another version: by all that Spotify returns, and by URI, because an entry
 * that was added again has another date.
 */
const MATCHERS = [
  ({ uri, addedAt, addedBy, track }: EntryView) => `${uri ?? track?.title} ${addedAt} ${addedBy}`,
  ({ uri }: EntryView) => uri,
] as const;

/**
 * Returns the read version with the keys that its entries had in the earlier version, at any position there.
 * Equal entries keep their order.
 */
export function rematch(before: SparseList, read: SparseList): SparseList {
  const keys = [...read.keys];
  const isTaken = new Set<number>();
  const isMatched = new Set<number>();
  for (const matchKeyOf of MATCHERS) {
    const free = new Map<string, number[]>();
    before.entries.forEach((entry, place) => {
      const [matchKey, key] = [entry && matchKeyOf(entry), before.keys[place]];
      if (!matchKey || key === undefined || isTaken.has(key)) return;
      free.set(matchKey, [...(free.get(matchKey) ?? []), key]);
    });
    read.entries.forEach((entry, place) => {
      const matchKey = entry && !isMatched.has(place) && matchKeyOf(entry);
      const key = matchKey ? free.get(matchKey)?.shift() : undefined;
      if (key === undefined) return;
      keys[place] = key;
      isTaken.add(key);
      isMatched.add(place);
    });
  }
  return { ...read, keys };
}

/**
 * Returns whether a partly read version is the known one: equally long, and equal at the positions that were
 * read.
 */
export function isSameList(known: SparseList, total: number, read: readonly EntryView[]): boolean {
  return (
    known.entries.length === total &&
    read.every((entry) => {
      const existing = known.entries[entry.position];
      return existing === undefined || existing.uri === entry.uri;
    })
  );
}
