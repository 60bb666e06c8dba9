import type { EntryView } from "@/lib/api/types";

/**
 * A playlist's entries by place, as long as the playlist itself. `entries` has undefined where this tab does not know one yet. `keys`
 * name entries, known or not: a key stays with its entry wherever that goes, and no other entry ever gets it.
 */
export type SparseList = {
  readonly entries: readonly (EntryView | undefined)[];
  readonly keys: readonly number[];
};

/** Entries `from` up to, not with, `from + length` go before the one at `before`, counted as the list was. */
export type Move = { from: number; length: number; before: number };

/** More keys than any playlist has entries. */
const KEYS_PER_LIST = 32_768;
let nextKey = 0;

/** Reserves keys that nothing else has, for a list or for what is put into one. */
export function reserveKeys(): number {
  const first = nextKey;
  nextKey += KEYS_PER_LIST;
  return first;
}

/** Makes a list of `total` places out of what is known. What stands beyond the total is left out. */
export function toSparseList(entries: Iterable<EntryView>, total: number, firstKey: number): SparseList {
  const keys = Array.from({ length: total }, (_, place) => firstKey + place);
  return withItems({ entries: Array(total).fill(undefined), keys }, entries);
}

/** The same list, with entries that were read since at their places. */
export function withItems(list: SparseList, read: Iterable<EntryView>): SparseList {
  const entries = [...list.entries];
  for (const entry of read) if (entry.position < entries.length) entries[entry.position] = entry;
  return { ...list, entries };
}

/** All entries, where all of them are known. */
export function completeList({ entries }: SparseList): EntryView[] | undefined {
  const known = entries.filter((entry) => entry !== undefined);
  return known.length === entries.length ? known : undefined;
}

/** Only the places for which `isKept` says so. */
export function filterList(list: SparseList, isKept: (place: number) => boolean): SparseList {
  const kept = <T>(all: readonly T[]) => all.filter((_, place) => isKept(place));
  return { entries: kept(list.entries), keys: kept(list.keys) };
}

/** Without every entry of these URIs, which is how Spotify removes. */
export function removeUris(list: SparseList, uris: ReadonlySet<string>): SparseList {
  return filterList(list, (place) => {
    const uri = list.entries[place]?.uri;
    return !uri || !uris.has(uri);
  });
}

export function moveRange(list: SparseList, { from, length, before }: Move): SparseList {
  const at = before > from ? before - length : before;
  // In place in a copy: of 10,000 songs each copy more would be felt.
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

/** With the place of each entry written into it. Those whose place stays are the same objects, so that their rows are not rendered anew. */
export function numbered(list: SparseList): SparseList {
  const entries = list.entries.map((entry, position) =>
    entry && entry.position !== position ? { ...entry, position } : entry,
  );
  return { ...list, entries };
}

/** Two ways to recognise an entry in another version: by all that Spotify tells, and by its URI, for what was added again has another date. */
const MARKS = [
  ({ uri, addedAt, addedBy, track }: EntryView) => `${uri ?? track?.title} ${addedAt} ${addedBy}`,
  ({ uri }: EntryView) => uri,
] as const;

/**
 * Gives the entries of a version that was read the keys that they had in the version known before, wherever they stood there.
 * Equal entries keep their order.
 */
export function rematch(before: SparseList, read: SparseList): SparseList {
  const keys = [...read.keys];
  const isTaken = new Set<number>();
  const isMatched = new Set<number>();
  for (const markOf of MARKS) {
    const free = new Map<string, number[]>();
    before.entries.forEach((entry, place) => {
      const [mark, key] = [entry && markOf(entry), before.keys[place]];
      if (!mark || key === undefined || isTaken.has(key)) return;
      free.set(mark, [...(free.get(mark) ?? []), key]);
    });
    read.entries.forEach((entry, place) => {
      const mark = entry && !isMatched.has(place) && markOf(entry);
      const key = mark ? free.get(mark)?.shift() : undefined;
      if (key === undefined) return;
      keys[place] = key;
      isTaken.add(key);
      isMatched.add(place);
    });
  }
  return { ...read, keys };
}

/** Whether a version that was read in part is the one that is known: as long, and with the same at the places that were read. */
export function isSameList(known: SparseList, total: number, read: readonly EntryView[]): boolean {
  return (
    known.entries.length === total &&
    read.every((entry) => {
      const there = known.entries[entry.position];
      return there === undefined || there.uri === entry.uri;
    })
  );
}
