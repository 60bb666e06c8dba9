"use client";

import { useMemo } from "react";
import { apiPaths } from "@/lib/api/paths";
import type { ArtistView, CursorView, ListedPlaylist } from "@/lib/api/types";
import { type AgedResponse, useApi } from "@/lib/client/use-api";

/** The permissions that the palette needs, granted or not. */
export type Allowed = { playlists: boolean; top: boolean; follow: boolean; control: boolean };

const NO_PLAYLISTS: ListedPlaylist[] = [];

/** Names that this tab loaded within this time are not loaded again. */
const DEDUPE_INTERVAL_MS = 300_000;

/** Fetches when the palette opens, and not again for a while. Fetches nothing without permission. */
function useNames<T>(key: string, allowed: boolean) {
  return useApi<AgedResponse<T>>(allowed ? key : null, {
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
    dedupingInterval: DEDUPE_INTERVAL_MS,
  });
}

/** Returns the playlists and artists of the user's library, their loading state and error. */
export function useLibraryCommands(allowed: Allowed) {
  const lists = useNames<{ playlists: ListedPlaylist[] }>(apiPaths.playlists, allowed.playlists);
  const top = useNames<{ artists: ArtistView[] }>(apiPaths.top("artists", "medium_term"), allowed.top);
  const followed = useNames<CursorView<ArtistView>>(apiPaths.followedArtists(null), allowed.follow);
  const all = [lists, top, followed];
  const [ownTop, ownFollowed] = [top.data?.artists, followed.data?.items];
  const artists = useMemo(
    () => uniqueById([...(ownTop ?? []), ...(ownFollowed ?? [])]),
    [ownTop, ownFollowed],
  );

  return {
    playlists: lists.data?.playlists ?? NO_PLAYLISTS,
    artists,
    isReading: all.some(({ isLoading }) => isLoading),
    error: all.find(({ error, data }) => error && !data)?.error,
    refresh: () => {
      for (const one of all) if (one.error) void one.refresh();
    },
  };
}

function uniqueById(artists: ArtistView[]): ArtistView[] {
  return [...new Map(artists.map((artist) => [artist.id, artist])).values()];
}
