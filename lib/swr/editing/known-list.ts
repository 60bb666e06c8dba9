import type { EntryView } from "@/lib/views";

/** A playlist's entries by place, as long as the playlist itself; undefined where this tab does not know one yet. */
export type KnownList = readonly (EntryView | undefined)[];

/** Entries `from` up to, not with, `from + length` go before the one at `before`, counted as the list was. */
export type Move = { from: number; length: number; before: number };

/** Makes a list of `total` places out of what is known. What stands beyond the total is left out. */
export function toKnownList(entries: Iterable<EntryView>, total: number): KnownList {
  const list: (EntryView | undefined)[] = Array(total).fill(undefined);
  for (const entry of entries) if (entry.position < total) list[entry.position] = entry;
  return list;
}

/** The whole list, where all of it is known. */
export function wholeOf(list: KnownList): EntryView[] | undefined {
  const known = list.filter((entry) => entry !== undefined);
  return known.length === list.length ? known : undefined;
}

/** Without every entry of these URIs, which is how Spotify removes. */
export function without(list: KnownList, uris: ReadonlySet<string>): KnownList {
  return numbered(list.filter((entry) => !(entry?.uri && uris.has(entry.uri))));
}

/**
 * Without what stands behind the first entry that is not known: where others of the removed may have stood between, nobody
 * knows the places behind.
 */
export function certain(list: KnownList): KnownList {
  const end = list.indexOf(undefined);
  return end < 0 ? list : list.map((entry, place) => (place < end ? entry : undefined));
}

export function moved(list: KnownList, { from, length, before }: Move): KnownList {
  const block = list.slice(from, from + length);
  const rest = [...list.slice(0, from), ...list.slice(from + length)];
  const at = before > from ? before - length : before;
  return numbered([...rest.slice(0, at), ...block, ...rest.slice(at)]);
}

/** With entries put in at a place; they may come from other places. */
export function withAdded(list: KnownList, entries: readonly EntryView[], place: number): KnownList {
  return numbered([...list.slice(0, place), ...entries, ...list.slice(place)]);
}

/** Those whose place stays keep their identity, so that their rows are not rendered anew. */
function numbered(list: KnownList): KnownList {
  return list.map((entry, position) =>
    entry && entry.position !== position ? { ...entry, position } : entry,
  );
}
