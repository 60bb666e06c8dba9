import { ENTRIES_PAGE } from "@/lib/api/paths";
import type { EntriesView, EntryView } from "@/lib/api/types";

/** Entries as they come in, by position. */
export type EntryCollection = Map<number, EntryView>;

/** Adds a window; entries that are there already are replaced. */
export function mergePage(collection: EntryCollection, window: EntriesView): void {
  for (const entry of window.entries) collection.set(entry.position, entry);
}

/** All entries in playlist order, or null while some are missing. */
export function completeItems(collection: EntryCollection, total: number): EntryView[] | null {
  const run = collectedRun(collection, 0, total);
  return run.length === total ? run : null;
}

/** The pages of which every entry is there, so that what was read before a stop need not be read again. */
export function completePages(
  collection: EntryCollection,
  total: number,
): { page: number; view: EntriesView }[] {
  return Array.from({ length: Math.ceil(total / ENTRIES_PAGE) }, (_, page) => {
    const offset = page * ENTRIES_PAGE;
    const entries = collectedRun(collection, offset, Math.min(offset + ENTRIES_PAGE, total));
    return { page, view: { offset, total, entries } };
  }).filter(({ view }) => view.entries.length === Math.min(ENTRIES_PAGE, total - view.offset));
}

function collectedRun(collection: EntryCollection, from: number, to: number): EntryView[] {
  const run: EntryView[] = [];
  for (let position = from; position < to; position++) {
    const entry = collection.get(position);
    if (entry) run.push(entry);
  }
  return run;
}
