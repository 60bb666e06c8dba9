"use client";

import { useMemo } from "react";
import { ARTIST_ALBUMS_PAGE, apiPaths } from "@/lib/api/paths";
import type { AlbumGroup, AlbumView, PageView } from "@/lib/api/types";
import { byOffset } from "./list-pages";
import type { AgedResponse } from "./use-api";
import { useInfiniteList } from "./use-infinite-list";

type AlbumsPart = AgedResponse<PageView<AlbumView>>;

/**
 * An artist's records, 10 more with each `more()`: Spotify counts these calls apart, and allows few.
 * @param group null for albums and singles.
 */
export function useArtistAlbums(id: string, group: AlbumGroup | null, initial?: AlbumsPart) {
  const pageKey = useMemo(
    () => byOffset(ARTIST_ALBUMS_PAGE, (page) => apiPaths.artistAlbums(id, group, page)),
    [id, group],
  );
  return useInfiniteList<AlbumView, AlbumsPart>(pageKey, initial);
}
