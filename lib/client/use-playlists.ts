"use client";

import { apiPaths } from "@/lib/api/paths";
import type { ListedPlaylist } from "@/lib/api/types";
import { useApi, type WithAge } from "./use-api";

type PlaylistsAnswer = WithAge<{ playlists: ListedPlaylist[] }>;

/** All playlists, as the server sent them or asked for; anew at most once a minute, on coming back to the page. */
export function usePlaylists(initial?: PlaylistsAnswer) {
  return useApi<PlaylistsAnswer>(apiPaths.playlists, {
    fallbackData: initial,
    revalidateOnMount: initial?.stale ?? true,
    focusThrottleInterval: 60_000,
  });
}
