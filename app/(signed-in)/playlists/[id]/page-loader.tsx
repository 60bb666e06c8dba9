"use client";

import { useEffect, useLayoutEffect } from "react";
import type { EntriesView } from "@/lib/api/types";
import type { ApiClientError } from "@/lib/client/api-client-error";
import { usePlaylistPage } from "@/lib/client/use-playlist-page";

/** What is known of a page: its entries, or why they did not come. */
export type PageLoad = { data?: EntriesView; error?: ApiClientError; retry: () => void };

type Props = {
  id: string;
  snapshot: string;
  page: number;
  /** Whether the page may be asked for. */
  wanted: boolean;
  /** Null once nobody looks at the page any more. */
  onNews: (page: number, news: PageLoad | null) => void;
  onChanged: () => void;
};

/** Loads one page of entries and tells of it. Shows nothing: rows stand side by side, whatever pages they come from. */
export function PageLoader({ id, snapshot, page, wanted, onNews, onChanged }: Props) {
  const { data, error, retry } = usePlaylistPage(id, snapshot, page, wanted);
  const changed = error?.code === "changed";

  useEffect(() => {
    if (changed) onChanged();
  }, [changed, onChanged]);
  // Before it is painted: what is known already must not show as missing for a frame.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `retry` is another with each render and always the same
  useLayoutEffect(() => onNews(page, { data, error, retry }), [page, data, error, onNews]);
  useLayoutEffect(() => () => onNews(page, null), [page, onNews]);
  return null;
}
