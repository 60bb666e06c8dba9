"use client";

import { useCallback } from "react";
import useSWR from "swr";

/** Returns state that this tab keeps under a key for back navigation, as long as the document lives. */
export function useTabState<T>(key: string, initial: T): [T, (next: T) => void] {
  const { data = initial, mutate } = useSWR<T>(key, null);
  const set = useCallback((next: T) => void mutate(next, { revalidate: false }), [mutate]);
  return [data, set];
}
