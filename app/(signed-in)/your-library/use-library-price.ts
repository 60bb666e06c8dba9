"use client";

import { apiPaths } from "@/lib/api/paths";
import type { ListedPlaylist } from "@/lib/api/types";
import { FETCH_ONCE, useApi } from "@/lib/client/use-api";
import { SAVED_KINDS, type SavedKind } from "@/lib/local-library/library-types";
import { callsForItems, callsForPlaylists, callsForSaved } from "@/lib/local-library/sync-price";

type Total = { total: number | null };

/** What a first sync would read. A kind is absent while its number is not known. */
export type Price = {
  playlists: { own: number; followed: number; songs: number; calls: number } | null;
  saved: Partial<Record<SavedKind, { items: number; calls: number }>>;
};

const FIRST_PAGES: Record<SavedKind, string> = {
  tracks: apiPaths.savedTracks(0),
  albums: apiPaths.savedAlbums(0),
  artists: apiPaths.followedArtists(null),
  shows: apiPaths.savedShows(0),
  episodes: apiPaths.savedEpisodes(0),
  audiobooks: apiPaths.savedAudiobooks(0),
};

function priceOf(playlists: readonly ListedPlaylist[]): Price["playlists"] {
  const own = playlists.filter(({ kind }) => kind !== "followed");
  const songs = own.reduce((sum, { total }) => sum + (total ?? 0), 0);
  const calls = own.reduce(
    (sum, { total }) => sum + callsForItems(total ?? 0),
    callsForPlaylists(playlists.length),
  );
  return { own: own.length, followed: playlists.length - own.length, songs, calls };
}

/** Returns what a first sync costs, from lists that the app shows anyway and therefore caches. */
export function useLibraryPrice(allowed: { playlists: boolean; library: boolean }): Price {
  const lists = useApi<{ playlists: ListedPlaylist[] }>(
    allowed.playlists ? apiPaths.playlists : null,
    FETCH_ONCE,
  );
  const firstPages = [
    useTotal("tracks", allowed.library),
    useTotal("albums", allowed.library),
    useTotal("artists", allowed.library),
    useTotal("shows", allowed.library),
    useTotal("episodes", allowed.library),
    useTotal("audiobooks", allowed.library),
  ];
  const saved: Price["saved"] = {};
  SAVED_KINDS.forEach((kind, index) => {
    const items = firstPages[index];
    if (items !== undefined) saved[kind] = { items, calls: callsForSaved(items) };
  });
  return { playlists: lists.data ? priceOf(lists.data.playlists) : null, saved };
}

function useTotal(kind: SavedKind, isAllowed: boolean): number | undefined {
  const { data } = useApi<Total>(isAllowed ? FIRST_PAGES[kind] : null, FETCH_ONCE);
  return data ? (data.total ?? 0) : undefined;
}
