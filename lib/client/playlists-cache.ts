"use client";

import { useLayoutEffect } from "react";
import { useSWRConfig } from "swr";
import useSWRImmutable from "swr/immutable";
import { apiPaths } from "@/lib/api/paths";
import type { DetailName, ListedPlaylist } from "@/lib/api/types";
import type { AgedResponse } from "./use-api";

/** All playlists, the number of those that Spotify counts and does not describe, and their age. */
export type PlaylistsCache = AgedResponse<{ playlists: ListedPlaylist[]; unlisted: number }>;

/** The editable details of a playlist. */
export type Details = { name: string; description: string; isPublic: boolean };

/** Returns what differs between two versions of the details. */
export function differenceOf(before: Details, next: Details): Partial<Details> {
  return {
    ...(next.name !== before.name && { name: next.name }),
    ...(next.description !== before.description && { description: next.description }),
    ...(next.isPublic !== before.isPublic && { isPublic: next.isPublic }),
  };
}

/** Returns the details after a change of which Spotify ignored some. */
export function withoutIgnored(before: Details, next: Details, ignored: readonly DetailName[]): Details {
  const { name, description, isPublic } = before;
  return {
    ...next,
    ...(ignored.includes("name") && { name }),
    ...(ignored.includes("description") && { description }),
    ...(ignored.includes("public") && { isPublic }),
  };
}

/**
 * Returns the cache after a change in this tab: newer than its source and older than any later read. The time
 * is the server's, because the browser's clock may differ.
 */
function changed(cache: PlaylistsCache, playlists: ListedPlaylist[]): PlaylistsCache {
  return { ...cache, playlists, asOf: cache.asOf + 1 };
}

/** Returns the newer of two versions. */
export function newer(one: PlaylistsCache, other: PlaylistsCache | undefined): PlaylistsCache {
  return other && other.asOf >= one.asOf ? other : one;
}

/** Returns the cache with a playlist added at the front, where new ones appear. */
export function addPlaylist(cache: PlaylistsCache, playlist: ListedPlaylist): PlaylistsCache {
  return changed(cache, [playlist, ...cache.playlists.filter(({ id }) => id !== playlist.id)]);
}

export function withoutPlaylist(cache: PlaylistsCache, removedId: string): PlaylistsCache {
  return changed(
    cache,
    cache.playlists.filter(({ id }) => id !== removedId),
  );
}

/**
 * Returns the cache with playlists that are in the library again, at their earlier places.
 * @param before an earlier version that contains them.
 */
export function restorePlaylists(
  cache: PlaylistsCache,
  before: PlaylistsCache,
  ids: readonly string[],
): PlaylistsCache {
  const now = new Map(cache.playlists.map((one) => [one.id, one]));
  const earlier = new Set(before.playlists.map(({ id }) => id));
  const added = cache.playlists.filter(({ id }) => !earlier.has(id));
  const rest = before.playlists.flatMap((one) => now.get(one.id) ?? (ids.includes(one.id) ? one : []));
  return changed(cache, [...added, ...rest]);
}

/** Returns the cache with changed details of one playlist. */
export function updateDetails(
  cache: PlaylistsCache,
  id: string,
  details: Partial<ListedPlaylist>,
): PlaylistsCache {
  return changed(
    cache,
    cache.playlists.map((one) => (one.id === id ? { ...one, ...details } : one)),
  );
}

/** Returns the cache with the total of one playlist changed by `by`, which may be negative. */
export function adjustTotal(cache: PlaylistsCache, id: string, by: number): PlaylistsCache {
  const total = cache.playlists.find((one) => one.id === id)?.total ?? null;
  return total === null ? cache : updateDetails(cache, id, { total: Math.max(0, total + by) });
}

/** Returns a playlist that was just created, or is still being created if `id` is empty. */
export function newPlaylist(id: string, { name, description, isPublic }: Details): ListedPlaylist {
  const url = id ? `https://open.spotify.com/playlist/${id}` : "https://open.spotify.com/";
  const owner = { id: "", name: "", url: null };
  return { id, name, description, isPublic, image: null, owner, kind: "own", total: 0, url };
}

/**
 * Returns all playlists: the page's, or this tab's if those are newer (changed here, or read since). Sends no
 * request.
 */
export function usePlaylistsCache(initial: PlaylistsCache): PlaylistsCache {
  const { data: cached } = useSWRImmutable<PlaylistsCache>(apiPaths.playlists, null);
  const { mutate } = useSWRConfig();
  const shown = newer(initial, cached);

  useLayoutEffect(() => {
    if (shown !== cached) void mutate(apiPaths.playlists, shown, { revalidate: false });
  }, [shown, cached, mutate]);

  return shown;
}
