"use client";

import { apiPaths } from "@/lib/api/paths";
import type { DeviceView, PlayView, QueueView, SearchType, SearchView } from "@/lib/api/types";
import { MINUTE_MS, SECOND_MS } from "../time";
import type { PlaylistsCache } from "./playlists-cache";
import { type AgedResponse, FETCH_ONCE, useApi } from "./use-api";

/**
 * Returns the playback devices while `wanted`. Refetches when the user returns to the page, for example after
 * turning on a device.
 */
export function useDevices(wanted: boolean) {
  return useApi<AgedResponse<{ devices: DeviceView[] }>>(wanted ? apiPaths.devices : null);
}

/** Returns the queue while `wanted`. It is read when it is shown; read it again when the track changes. */
export function useQueue(wanted: boolean) {
  return useApi<AgedResponse<QueueView>>(wanted ? apiPaths.queue : null, { revalidateOnFocus: false });
}

/**
 * Returns all playlists, from the server's data or the API. Refetches at most once a minute when the user
 * returns to the page.
 */
export function usePlaylists(initial?: PlaylistsCache) {
  return useApi<PlaylistsCache>(apiPaths.playlists, {
    fallbackData: initial,
    revalidateOnMount: initial?.stale ?? true,
    focusThrottleInterval: MINUTE_MS,
  });
}

/** Recent plays and their age, as both the page and the API return them. */
export type RecentResponse = { plays: PlayView[]; asOf: number; stale: boolean };

/**
 * Returns recent plays. Starts with the server's data, then refetches every minute while the page is visible.
 */
export function useRecent(initial: RecentResponse) {
  const { data, ...more } = useApi<RecentResponse>(apiPaths.recent, {
    fallbackData: initial,
    revalidateOnMount: initial.stale,
    refreshInterval: MINUTE_MS,
    focusThrottleInterval: 10 * SECOND_MS,
  });
  return { data: data ?? initial, ...more };
}

/** Returns what was played last while `wanted`, which is while nothing plays: 1 call, then 0 for a minute. */
export function useLastPlayed(wanted: boolean) {
  return useApi<RecentResponse>(wanted ? apiPaths.recent : null, { dedupingInterval: MINUTE_MS });
}

/**
 * Returns ten results of each type, from page 0 on. Earlier results stay until the new ones arrive.
 * @param text the debounced text; no request is sent while it is blank.
 */
export function useSearch(text: string, types: readonly SearchType[], page = 0) {
  const words = text.trim();
  return useApi<AgedResponse<SearchView>>(words ? apiPaths.search(words, types, page) : null, {
    ...FETCH_ONCE,
    keepPreviousData: words !== "",
  });
}
