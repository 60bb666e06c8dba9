import { ENTRIES_PAGE, keys } from "@/lib/keys";
import type { EntriesView } from "@/lib/views";

/** The entries that came with the page, cut into the pages the browser asks for: they need no request. */
export function firstPages(id: string, snapshot: string, first: EntriesView): Record<string, EntriesView> {
  const { total } = first;
  const pages: Record<string, EntriesView> = {};
  for (let page = 0; page * ENTRIES_PAGE < first.entries.length; page++) {
    const offset = page * ENTRIES_PAGE;
    const entries = first.entries.slice(offset, offset + ENTRIES_PAGE);
    if (entries.length < Math.min(ENTRIES_PAGE, total - offset)) break;
    pages[keys.entries(id, snapshot, page)] = { offset, total, entries };
  }
  return pages;
}
