"use client";

import { keys } from "@/lib/keys";
import { type Answer, useResource } from "./use-resource";

/**
 * Which of some things, 100 at most, are in the library, by URI. Nothing is asked for while there are none. One for each part of
 * a list that grows, or what is known already is asked for with each part again.
 */
export function useContains(uris: readonly string[]) {
  return useResource<Answer<{ saved: Record<string, boolean> }>>(uris.length ? keys.contains(uris) : null, {
    keepPreviousData: true,
    focusThrottleInterval: 60_000,
  });
}
