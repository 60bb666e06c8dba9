"use client";

import { useRef } from "react";
import useSWR from "swr";
import { keys } from "@/lib/keys";
import type { PlayView } from "@/lib/views";
import type { ApiError } from "./api-error";
import { fetcher } from "./fetcher";
import { patience, retryDelay } from "./patience";

const EVERY_MINUTE = 60_000;

/** Recent plays and their age, as page and API both give them. */
export type RecentAnswer = { plays: PlayView[]; asOf: number; stale: boolean };

/** Recent plays: begins with what the server sent, then asks each minute while the page is looked at. */
export function useRecent(initial: RecentAnswer) {
  const heldUntil = useRef(0);
  const { data, error, isValidating, mutate } = useSWR<RecentAnswer, ApiError>(keys.recent, fetcher, {
    ...patience,
    fallbackData: initial,
    revalidateOnMount: initial.stale,
    refreshInterval: EVERY_MINUTE,
    focusThrottleInterval: 10_000,
    // Coming back to the tab must not cut short a wait that the server has asked for.
    isPaused: () => Date.now() < heldUntil.current,
    onError: (failure) => {
      const wait = retryDelay(failure, 0) ?? (failure.retryAfter ?? 60) * 1000;
      // A little less, or a timer that fires early would find the hold still standing and give up.
      heldUntil.current = Date.now() + wait - 100;
    },
  });
  return { data: data ?? initial, error, isValidating, refresh: () => mutate() };
}
