"use client";

import { useRef } from "react";
import { useSWRConfig } from "swr";
import { savedStatusOf } from "./saved-status";

/**
 * Tells how many of a list's things were removed in this tab since it was last asked.
 * @param uriOf what a thing is known by.
 */
export function useRemovedCount<T>(uriOf: (item: T) => string | null) {
  const { cache } = useSWRConfig();
  const told = useRef(0);

  return (items: readonly T[]): number => {
    const removed = items.filter((item) => savedStatusOf(cache, uriOf(item)) === false).length;
    const since = removed - told.current;
    told.current = removed;
    return since;
  };
}
