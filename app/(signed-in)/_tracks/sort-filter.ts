"use client";

import { useDeferredValue, useMemo } from "react";
import { useSortLocale } from "@/app/_components/use-hydrated";
import type { EntryView, TrackView } from "@/lib/api/types";
import { compareNames, foldFields, matchesAllWords } from "@/lib/text-search";
import { type EntrySort, type ListState, needsCompleteList } from "./list-params";

/** An entry with its text folded once, so that each keystroke only compares. */
export type IndexedEntry = { entry: EntryView; words: string };

type Text = (entry: EntryView) => string | null | undefined;

const TEXTS = {
  title: (entry) => entry.track?.title,
  artist: (entry) => entry.track?.artists[0]?.name,
  album: (entry) => entry.track?.album?.name,
  by: (entry) => entry.addedBy,
} satisfies Partial<Record<EntrySort, Text>>;

/** Caches folded text by track. A change renumbers the entries but keeps their track objects. */
const foldedByTrack = new WeakMap<TrackView, string>();

function foldedWords({ track }: EntryView): string {
  if (!track) return "";
  const words = foldedByTrack.get(track) ?? foldFields(textsOf(track));
  foldedByTrack.set(track, words);
  return words;
}

/** Folds the text of a complete list for filtering. */
export function indexEntries(entries: EntryView[]): IndexedEntry[] {
  return entries.map((entry) => ({ entry, words: foldedWords(entry) }));
}

/** Returns the entries that contain every typed word, in their given order. */
export function filterEntries(indexed: IndexedEntry[], typed: string): EntryView[] {
  const matches = matchesAllWords(typed);
  return indexed.filter(({ words }) => matches(words)).map(({ entry }) => entry);
}

/** Returns a sorted copy. Entries without a value to sort by come last; equal entries keep the playlist's order. */
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

function textsOf(track: TrackView): string[] {
  return [track.title, ...track.artists.map((artist) => artist.name), track.album?.name ?? ""];
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

/**
 * Returns the filtered and sorted rows of a list; undefined while it is not complete. Lags behind the state while the user types.
 * @param entries the complete list.
 */
export function useArrangedRows(entries: EntryView[] | undefined, state: ListState): EntryView[] | undefined {
  const deferred = useDeferredValue(state);
  const { q, sort } = deferred;
  const locale = useSortLocale();
  // A list in its own order skips this work: it would be too slow for each change of 10,000 songs.
  const needed = needsCompleteList(deferred) ? entries : undefined;
  const indexed = useMemo(() => needed && indexEntries(needed), [needed]);
  const sorted = useMemo(() => indexed && sortEntries(indexed, sort, locale), [indexed, sort, locale]);
  const found = useMemo(() => sorted && filterEntries(sorted, q), [sorted, q]);
  return found ?? entries;
}
