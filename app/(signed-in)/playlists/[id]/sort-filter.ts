import type { EntryView, TrackView } from "@/lib/api/types";
import { compareNames, matchesAllWords, normalizeText } from "../../../../lib/text-search";
import type { EntrySort } from "./list-params";

/** An entry with its words folded once, so that each key typed only compares. */
export type IndexedEntry = { entry: EntryView; words: string };

type Text = (entry: EntryView) => string | null | undefined;

const TEXTS = {
  title: (entry) => entry.track?.title,
  artist: (entry) => entry.track?.artists[0]?.name,
  album: (entry) => entry.track?.album?.name,
  by: (entry) => entry.addedBy,
} satisfies Partial<Record<EntrySort, Text>>;

/** Words that were folded once: a change numbers entries anew, and leaves their tracks. */
const folded = new WeakMap<TrackView, string>();

function foldedWords({ track }: EntryView): string {
  if (!track) return "";
  const words = folded.get(track) ?? normalizeText(wordsOf(track));
  folded.set(track, words);
  return words;
}

/** Readies a whole list for filtering. */
export function indexEntries(entries: EntryView[]): IndexedEntry[] {
  return entries.map((entry) => ({ entry, words: foldedWords(entry) }));
}

/** The entries that hold every word typed, in the order they were given. */
export function filterEntries(indexed: IndexedEntry[], typed: string): EntryView[] {
  const matches = matchesAllWords(typed);
  return indexed.filter(({ words }) => matches(words)).map(({ entry }) => entry);
}

/** A sorted copy. Entries without what is sorted by stand last; equal ones keep the playlist's order. */
export function sortEntries(indexed: IndexedEntry[], sort: EntrySort, locale?: string): IndexedEntry[] {
  if (sort === "order") return indexed;
  if (sort === "newest")
    return sorted(
      indexed,
      (entry) => entry.addedAt,
      (a, b) => compare(b, a),
    );
  if (sort === "oldest") return sorted(indexed, (entry) => entry.addedAt, compare);
  if (sort === "length") return sorted(indexed, lengthOf, compare);
  if (sort === "longest") return sorted(indexed, lengthOf, (a, b) => compare(b, a));
  return sorted(indexed, TEXTS[sort], compareNames(locale));
}

function lengthOf({ track }: EntryView): number | undefined {
  return track?.durationMs;
}

function wordsOf(track: TrackView): string {
  return [track.title, ...track.artists.map((artist) => artist.name), track.album?.name ?? ""].join("\n");
}

function sorted<T>(
  indexed: IndexedEntry[],
  read: (entry: EntryView) => T | null | undefined,
  order: (a: T, b: T) => number,
): IndexedEntry[] {
  const withValue = indexed.map((one) => ({ one, value: read(one.entry) }));
  withValue.sort((a, b) => {
    if (a.value == null || b.value == null) return Number(a.value == null) - Number(b.value == null);
    return order(a.value, b.value);
  });
  return withValue.map(({ one }) => one);
}

function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
