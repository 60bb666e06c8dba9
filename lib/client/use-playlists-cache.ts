"use client";

import { useLayoutEffect } from "react";
import { useSWRConfig } from "swr";
import useSWRImmutable from "swr/immutable";
import { apiPaths } from "@/lib/api/paths";
import { newer, type PlaylistsCache } from "./playlists-cache";

/** All playlists as the page brought them, or as this tab knows them later: changed here, or read since. Asks for nothing. */
export function usePlaylistsCache(initial: PlaylistsCache): PlaylistsCache {
  const { data: known } = useSWRImmutable<PlaylistsCache>(apiPaths.playlists, null);
  const { mutate } = useSWRConfig();
  const shown = newer(initial, known);

  useLayoutEffect(() => {
    if (shown !== known) void mutate(apiPaths.playlists, shown, { revalidate: false });
  }, [shown, known, mutate]);

  return shown;
}
