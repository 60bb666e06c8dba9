"use client";

import { useMemo } from "react";
import { type Cache, type ScopedMutator, useSWRConfig } from "swr";
import useSWRImmutable from "swr/immutable";
import { apiPaths, ENTRIES_PAGE } from "@/lib/api/paths";
import type { EntriesView } from "@/lib/api/types";
import { type ApiClientError, fetcher } from "./api-client";
import { completePages, type EntryCollection, mergePage } from "./read-all-items";
import { retryPolicy } from "./retry-policy";

type Version = { id: string; snapshot: string; total: number };

/** Returns access to the cached pages of a playlist, as one collection. */
export function playlistPageCache(cache: Cache, mutate: ScopedMutator, { id, snapshot, total }: Version) {
  const keyOf = (page: number) => apiPaths.entries(id, snapshot, page);

  function cached(): EntryCollection {
    const collection: EntryCollection = new Map();
    for (let page = 0; page * ENTRIES_PAGE < total; page++) {
      const view: EntriesView | undefined = cache.get(keyOf(page))?.data;
      if (view) mergePage(collection, view);
    }
    return collection;
  }

  function save(collection: EntryCollection): void {
    for (const { page, view } of completePages(collection, total)) {
      if (cache.get(keyOf(page))?.data === undefined) void mutate(keyOf(page), view, { revalidate: false });
    }
  }

  return { cached, save };
}

/** Returns the page cache of a playlist, as the same object until the version changes. */
export function usePageStore(id: string, snapshot: string, total: number) {
  const { cache, mutate } = useSWRConfig();
  return useMemo(
    () => playlistPageCache(cache, mutate, { id, snapshot, total }),
    [cache, mutate, id, snapshot, total],
  );
}

/** Returns one page of a playlist. While not `wanted`, it shows cached data and sends no request. */
export function usePlaylistPage(id: string, snapshot: string, page: number, wanted: boolean) {
  const { cache, fallback } = useSWRConfig();
  const key = apiPaths.entries(id, snapshot, page);
  const isCached = key in fallback || cache.get(key)?.data !== undefined;
  const { data, error, mutate } = useSWRImmutable<EntriesView, ApiClientError>(
    wanted || isCached ? key : null,
    fetcher,
    retryPolicy,
  );
  return { data, error, retry: () => mutate() };
}
