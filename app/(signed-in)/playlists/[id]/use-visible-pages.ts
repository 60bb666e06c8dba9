"use client";

import { useCallback, useState } from "react";
import { useDebouncedValue } from "@/app/_components/use-debounced";
import { ENTRIES_PAGE } from "@/lib/api/paths";
import type { EntryView } from "@/lib/api/types";
import type { OptimisticPlaylist } from "@/lib/client/optimistic-playlist";
import type { RowRange } from "../../_tracks/rendered-rows";
import type { RowsInView } from "../../_tracks/track-rows";
import type { PageLoad } from "./page-loader";

/** The entries of the rendered rows, and the pages to load for those that are not known yet. */
export type EntriesInView = RowsInView & {
  pages: number[];
  mayAsk: (page: number) => boolean;
  tell: (page: number, news: PageLoad | null) => void;
};

/**
 * Returns the entries of the rendered rows, and allows page requests only after a pause in scrolling.
 * @param rows all rows in their order; undefined for the playlist's own order, which loads page by page.
 */
export function useEntriesInView(
  edition: OptimisticPlaylist,
  rows: EntryView[] | undefined,
  ranges: RowRange[],
): EntriesInView {
  const { isPending } = edition;
  const list = edition.list.entries;
  const pages = rows ? [] : [...new Set(ranges.flatMap(pagesOf))];
  const isSettled = useDebouncedPages(pages);
  const { pages: news, tell } = usePageLoads();
  const newsOf = (row: number) => news.get(Math.floor(row / ENTRIES_PAGE));

  return {
    pages: pages.filter((page) => !isKnown(list, page)),
    tell,
    // A pending change has no snapshot yet that could be requested from Spotify.
    mayAsk: (page) => !isPending && isSettled(page),
    entryAt(row) {
      if (rows) return rows[row];
      return list[row] ?? (isPending ? undefined : newsOf(row)?.data?.entries[row % ENTRIES_PAGE]);
    },
    keyAt: (row) => edition.list.keys[rows ? (rows[row]?.position ?? -1) : row] ?? -1 - row,
    failureAt(row) {
      const load = newsOf(row);
      if (!load?.error || load.data) return undefined;
      const from = row - (row % ENTRIES_PAGE);
      return { from, to: Math.min(from + ENTRIES_PAGE, list.length), retry: load.retry };
    },
  };
}

function isKnown(list: OptimisticPlaylist["list"]["entries"], page: number): boolean {
  const from = page * ENTRIES_PAGE;
  return list.slice(from, from + ENTRIES_PAGE).every((entry) => entry !== undefined);
}

/** Returns the state that each page loader has reported, and the function that reports it. */
export function usePageLoads() {
  const [pages, setPages] = useState<ReadonlyMap<number, PageLoad>>(new Map());

  const tell = useCallback((page: number, news: PageLoad | null) => {
    setPages((known) => {
      const next = new Map(known);
      if (news) next.set(page, news);
      else next.delete(page);
      return next;
    });
  }, []);

  return { pages, tell };
}

const DEBOUNCE_MS = 120;

/** Returns a function that tells whether a page has been in view for long enough to request it. */
export function useDebouncedPages(pages: number[]): (page: number) => boolean {
  const settled = useDebouncedValue(pages.join(), DEBOUNCE_MS);
  const looked = new Set(settled.split(",").map(Number));
  return (page) => looked.has(page);
}

/** Returns the pages that contain the rows of a range. */
export function pagesOf({ from, to }: RowRange): number[] {
  if (to <= from) return [];
  const first = Math.floor(from / ENTRIES_PAGE);
  const last = Math.floor((to - 1) / ENTRIES_PAGE);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
