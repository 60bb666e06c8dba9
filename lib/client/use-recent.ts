"use client";

import { apiPaths } from "@/lib/api/paths";
import type { PlayView } from "@/lib/api/types";
import { useApi } from "./use-api";

const EVERY_MINUTE = 60_000;

/** Recent plays and their age, as page and API both give them. */
export type RecentResponse = { plays: PlayView[]; asOf: number; stale: boolean };

/** Recent plays: begins with what the server sent, then asks each minute while the page is looked at. */
export function useRecent(initial: RecentResponse) {
  const { data, ...more } = useApi<RecentResponse>(apiPaths.recent, {
    fallbackData: initial,
    revalidateOnMount: initial.stale,
    refreshInterval: EVERY_MINUTE,
    focusThrottleInterval: 10_000,
  });
  return { data: data ?? initial, ...more };
}
