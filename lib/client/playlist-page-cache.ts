"use client";

import { useMemo } from "react";
import { type Cache, type ScopedMutator, useSWRConfig } from "swr";
import { apiPaths, ENTRIES_PAGE } from "@/lib/api/paths";
import type { EntriesView } from "@/lib/api/types";
import { completePages, type EntryCollection, mergePage } from "./item-collection";

type Version = { id: string; snapshot: string; total: number };

/** The pages of a playlist that this tab knows, seen as one collection. */
export function playlistPageCache(cache: Cache, mutate: ScopedMutator, { id, snapshot, total }: Version) {
  const keyOf = (page: number) => apiPaths.entries(id, snapshot, page);

  function known(): EntryCollection {
    const collection: EntryCollection = new Map();
    for (let page = 0; page * ENTRIES_PAGE < total; page++) {
      const view: EntriesView | undefined = cache.get(keyOf(page))?.data;
      if (view) mergePage(collection, view);
    }
    return collection;
  }

  function keep(collection: EntryCollection): void {
    for (const { page, view } of completePages(collection, total)) {
      if (cache.get(keyOf(page))?.data === undefined) void mutate(keyOf(page), view, { revalidate: false });
    }
  }

  return { known, keep };
}

/** The same, the same object as long as the version is. */
export function usePageStore(id: string, snapshot: string, total: number) {
  const { cache, mutate } = useSWRConfig();
  return useMemo(
    () => playlistPageCache(cache, mutate, { id, snapshot, total }),
    [cache, mutate, id, snapshot, total],
  );
}
