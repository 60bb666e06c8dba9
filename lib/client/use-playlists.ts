"use client";

import { apiPaths } from "@/lib/api/paths";
import type { ListedPlaylist } from "@/lib/api/types";
import { type AgedResponse, useApi } from "./use-api";

type PlaylistsAnswer = AgedResponse<{ playlists: ListedPlaylist[] }>;

/** All playlists, as the server sent them or asked for; anew at most once a minute, on coming back to the page. */
export function usePlaylists(initial?: PlaylistsAnswer) {
  return useApi<PlaylistsAnswer>(apiPaths.playlists, {
    fallbackData: initial,
    revalidateOnMount: initial?.stale ?? true,
    focusThrottleInterval: 60_000,
  });
}
