"use client";

import { ENTRIES_PAGE } from "@/lib/api/paths";
import type { EntryView } from "@/lib/api/types";
import type { OptimisticPlaylist } from "@/lib/client/optimistic-playlist";
import type { PageLoad } from "./page-loader";
import { pagesOf, type RowRange } from "./page-window";
import { useDebouncedPages } from "./use-debounced-pages";
import { usePageLoads } from "./use-page-loads";

/** The entries of the rows that are rendered, and the pages that must be loaded for those not known yet. */
export type EntriesInView = {
  entryAt: (row: number) => EntryView | undefined;
  /** The page of a row that did not come; undefined while it may still come. */
  failureAt: (row: number) => PageLoad | undefined;
  pages: number[];
  mayAsk: (page: number) => boolean;
  tell: (page: number, news: PageLoad | null) => void;
};

/** @param rows all rows in their order; undefined for the playlist's own order, page by page. */
export function useEntriesInView(
  edition: OptimisticPlaylist,
  rows: EntryView[] | undefined,
  stretches: RowRange[],
): EntriesInView {
  const { isPending } = edition;
  const list = edition.list.entries;
  const pages = rows ? [] : [...new Set(stretches.flatMap(pagesOf))];
  const isSettled = useDebouncedPages(pages);
  const { pages: news, tell } = usePageLoads();
  const newsOf = (row: number) => news.get(Math.floor(row / ENTRIES_PAGE));

  return {
    pages: pages.filter((page) => !isKnown(list, page)),
    tell,
    // What is being changed has no version yet that Spotify could be asked for.
    mayAsk: (page) => !isPending && isSettled(page),
    entryAt(row) {
      if (rows) return rows[row];
      return list[row] ?? (isPending ? undefined : newsOf(row)?.data?.entries[row % ENTRIES_PAGE]);
    },
    failureAt(row) {
      const told = newsOf(row);
      return told?.error && !told.data ? told : undefined;
    },
  };
}

function isKnown(list: OptimisticPlaylist["list"]["entries"], page: number): boolean {
  const from = page * ENTRIES_PAGE;
  return list.slice(from, from + ENTRIES_PAGE).every((entry) => entry !== undefined);
}
