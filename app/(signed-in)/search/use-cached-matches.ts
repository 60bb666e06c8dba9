"use client";

import { useMemo } from "react";
import { useSWRConfig } from "swr";
import useSWRImmutable from "swr/immutable";
import { apiPaths } from "@/lib/api/paths";
import type { ListedPlaylist, SearchType } from "@/lib/api/types";
import { CACHED_TYPES, cachedLibrary } from "./cached-library";
import { allFound, type Found, matchesOf } from "./top-result";
import { useResultLabels } from "./use-result-labels";

const MAX_MATCHES = 5;

/** Returns what this tab has loaded and a text matches, the nearest names first. Sends no request. */
export function useCachedMatches(words: string, types: readonly SearchType[]): Found[] {
  const { cache } = useSWRConfig();
  const { search, dates } = useResultLabels();
  const playlists = useSWRImmutable<{ playlists: ListedPlaylist[] }>(apiPaths.playlists, null).data
    ?.playlists;
  const held = useMemo(
    () => allFound(cachedLibrary(cache, playlists ?? [], []), CACHED_TYPES, { search, dates }),
    [cache, playlists, search, dates],
  );
  const wanted = held.filter(({ type }) => types.includes(type));
  return words === "" ? [] : matchesOf(wanted, words, MAX_MATCHES);
}
