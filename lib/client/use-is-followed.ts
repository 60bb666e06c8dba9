"use client";

import { useLoadedStatus } from "./saved-status";
import { uriOf } from "./use-playlist-mutations";

/**
 * Whether a playlist is among the reader's; undefined until that is known.
 * @param assumed what is taken for granted, so that nothing is asked for; else 1 call.
 */
export function useIsFollowed(playlist: string, assumed: boolean | undefined): boolean | undefined {
  return useLoadedStatus(uriOf(playlist), assumed === undefined).mark ?? assumed;
}
