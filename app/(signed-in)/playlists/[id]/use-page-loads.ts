"use client";

import { useCallback, useState } from "react";
import type { PageLoad } from "./page-loader";

/** What the loaders of pages have told so far. */
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
