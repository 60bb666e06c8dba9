"use client";

import useSWRImmutable from "swr/immutable";
import { apiPaths } from "@/lib/api/paths";
import type { PlayerResponse } from "@/lib/client/player-polling";

/** The address at Spotify of what plays from a playlist; null while nothing of it does. Asks for nothing: the player does. */
export function usePlayingItem(playlist: string): string | null {
  const { data } = useSWRImmutable<PlayerResponse>(apiPaths.player, null);
  const player = data?.player;
  return player?.contextUri === `spotify:playlist:${playlist}` ? (player.track?.url ?? null) : null;
}
