"use client";

import { useCallback } from "react";
import useSWR from "swr";

/** State under a name that this tab keeps for the way back, as long as the document lives. */
export function useTabState<T>(key: string, initial: T): [T, (next: T) => void] {
  const { data = initial, mutate } = useSWR<T>(key, null);
  const set = useCallback((next: T) => void mutate(next, { revalidate: false }), [mutate]);
  return [data, set];
}
