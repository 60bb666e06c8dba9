"use client";

import { useCallback, useState } from "react";
import type { PageNews } from "./page-loader";

/** What the loaders of pages have told so far. */
export function usePageNews() {
  const [pages, setPages] = useState<ReadonlyMap<number, PageNews>>(new Map());

  const tell = useCallback((page: number, news: PageNews | null) => {
    setPages((known) => {
      const next = new Map(known);
      if (news) next.set(page, news);
      else next.delete(page);
      return next;
    });
  }, []);

  return { pages, tell };
}
