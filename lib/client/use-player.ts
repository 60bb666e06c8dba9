"use client";

import { useSWRConfig } from "swr";
import { apiPaths } from "@/lib/api/paths";
import { type PlayerResponse, pollWhilePlaying } from "./player-polling";
import { useApi } from "./use-api";

/**
 * What the player does. Asked every 5 s, or as its track ends, while something plays and the page is looked at; else only
 * on coming back, and by `refresh` after a command of one's own.
 */
export function usePlayer(initial?: PlayerResponse) {
  const { cache } = useSWRConfig();
  const known: PlayerResponse | undefined = cache.get(apiPaths.player)?.data ?? initial;
  return useApi<PlayerResponse>(apiPaths.player, {
    fallbackData: initial,
    // Another rhythm begins a new wait, so it may only change with what plays, not with each render.
    refreshInterval: known?.player?.isPlaying ? pollWhilePlaying : 0,
  });
}
