"use client";

import { apiPaths } from "@/lib/api/paths";
import type { ArtistView, CursorView, ListedPlaylist } from "@/lib/api/types";
import { type AgedResponse, useApi } from "@/lib/client/use-api";

/** What the person has allowed, as far as the palette asks for it. */
export type Allowed = { playlists: boolean; top: boolean; follow: boolean; control: boolean };

/** For so long (ms) the names that this tab has read are good enough. */
const LASTS = 300_000;

/** Asked for as the palette opens, and not again for a while. What is not allowed is not asked for. */
function useNames<T>(key: string, allowed: boolean) {
  return useApi<AgedResponse<T>>(allowed ? key : null, {
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
    dedupingInterval: LASTS,
  });
}

/** The playlists and artists that the app knows of, and what is still missing of them. */
export function useLibraryCommands(allowed: Allowed) {
  const lists = useNames<{ playlists: ListedPlaylist[] }>(apiPaths.playlists, allowed.playlists);
  const top = useNames<{ artists: ArtistView[] }>(apiPaths.top("artists", "medium_term"), allowed.top);
  const followed = useNames<CursorView<ArtistView>>(apiPaths.followedArtists(null), allowed.follow);
  const all = [lists, top, followed];

  return {
    playlists: lists.data?.playlists ?? [],
    artists: once([...(top.data?.artists ?? []), ...(followed.data?.items ?? [])]),
    isReading: all.some(({ isLoading }) => isLoading),
    error: all.find(({ error, data }) => error && !data)?.error,
    refresh: () => {
      for (const one of all) if (one.error) void one.refresh();
    },
  };
}

function once(artists: ArtistView[]): ArtistView[] {
  return [...new Map(artists.map((artist) => [artist.id, artist])).values()];
}
