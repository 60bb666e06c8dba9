"use client";

import { useEffect, useMemo } from "react";
import { type Cache, type ScopedMutator, useSWRConfig } from "swr";
import useSWRImmutable from "swr/immutable";
import { apiPaths } from "@/lib/api/paths";
import type { EntriesView, EntryView } from "@/lib/api/types";
import type { LoadedVersion } from "./optimistic-command";
import { type OptimisticPlaylist, reconcile } from "./optimistic-playlist";
import { playlistPageCache } from "./playlist-page-cache";
import { withItems } from "./sparse-list";

/** Returns the cached entries of a version, beyond those that came with its page. */
function cachedEntries(
  cache: Cache,
  mutate: ScopedMutator,
  id: string,
  { snapshot, list }: LoadedVersion,
): EntryView[] {
  const whole: EntryView[] | undefined = cache.get(apiPaths.allEntries(id, snapshot))?.data;
  if (whole) return whole;
  const pages = playlistPageCache(cache, mutate, { id, snapshot, total: list.keys.length });
  return [...pages.cached().values()];
}

/**
 * Returns a version with all cached entries of this tab. Entries already in its list take precedence. Returns
 * the same object if nothing is new, because each new one is stored and rendered again.
 */
export function filledVersion<T extends LoadedVersion>(
  cache: Cache,
  mutate: ScopedMutator,
  id: string,
  version: T,
): T {
  const { entries } = version.list;
  if (entries.every((entry) => entry !== undefined)) return version;
  const missing = cachedEntries(cache, mutate, id, version).filter(({ position }) => !entries[position]);
  return missing.length > 0 ? { ...version, list: withItems(version.list, missing) } : version;
}

/** By default, SWR would compare 10,000 songs field by field on each change. */
const BY_IDENTITY = { compare: (one: unknown, other: unknown) => one === other };

/** Returns a playlist as this tab shows it, including pending changes. Sends no request. */
export function useOptimisticPlaylist(id: string, snapshot: string, first: EntriesView): OptimisticPlaylist {
  const { cache, mutate } = useSWRConfig();
  const { data: cached } = useSWRImmutable<OptimisticPlaylist>(apiPaths.edition(id), null, BY_IDENTITY);
  const shown = useMemo(() => {
    // A superseded version is used with all its cached entries, so that they keep their keys.
    const full = cached && !cached.isPending && cached.snapshot !== snapshot;
    return reconcile(full ? filledVersion(cache, mutate, id, cached) : cached, { snapshot, first });
  }, [cached, snapshot, first, id, cache, mutate]);

  useEffect(() => {
    if (shown !== cached) void mutate(apiPaths.edition(id), shown, { revalidate: false });
  }, [shown, cached, id, mutate]);
  return shown;
}
