"use client";

import { useEffect, useLayoutEffect } from "react";
import type { EntriesView } from "@/lib/api/types";
import type { ApiClientError } from "@/lib/client/api-client";
import { usePlaylistPage } from "@/lib/client/playlist-page-cache";

/** The state of a page: its entries, or the error that kept them from loading. */
export type PageLoad = { data?: EntriesView; error?: ApiClientError; retry: () => void };

type Props = {
  id: string;
  snapshot: string;
  page: number;
  /** Whether the page may be requested. */
  wanted: boolean;
  /** Called with null once the page is no longer in view. */
  onNews: (page: number, news: PageLoad | null) => void;
  onChanged: () => void;
};

/** Loads one page of entries and reports its state. Renders nothing: rows are siblings, independent of their pages. */
export function PageLoader({ id, snapshot, page, wanted, onNews, onChanged }: Props) {
  const { data, error, retry } = usePlaylistPage(id, snapshot, page, wanted);
  const changed = error?.code === "changed";

  useEffect(() => {
    if (changed) onChanged();
  }, [changed, onChanged]);
  // A layout effect runs before the paint, so that cached entries do not show as missing for a frame.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `retry` changes identity with each render but does the same
  useLayoutEffect(() => onNews(page, { data, error, retry }), [page, data, error, onNews]);
  useLayoutEffect(() => () => onNews(page, null), [page, onNews]);
  return null;
}
