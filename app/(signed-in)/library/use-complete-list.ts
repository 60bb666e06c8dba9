"use client";

import { useEffect, useRef } from "react";
import type { InfiniteList } from "@/lib/client/use-infinite-list";

/** Loads the rest of a list page by page while it is wanted. After a failure it waits until the user tries again. */
export function useCompleteList({ isWhole, isValidating, error, more }: InfiniteList, wanted: boolean): void {
  const next = useRef(more);
  useEffect(() => {
    next.current = more;
  });

  const isDue = wanted && !isWhole && !isValidating && !error;
  useEffect(() => {
    if (isDue) void next.current();
  }, [isDue]);
}
