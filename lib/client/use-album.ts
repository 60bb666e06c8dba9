"use client";

import { useMemo } from "react";
import { ALBUM_TRACKS_PAGE, apiPaths } from "@/lib/api/paths";
import type { AlbumTrackView, PageView } from "@/lib/api/types";
import { byOffset } from "./list-pages";
import type { AgedResponse } from "./use-api";
import { useInfiniteList } from "./use-infinite-list";

type TracksPart = AgedResponse<PageView<AlbumTrackView>>;

/** An album's tracks, 50 more with each `more()`. Most albums have no more than came with them. */
export function useAlbumTracks(id: string, initial?: TracksPart) {
  const pageKey = useMemo(() => byOffset(ALBUM_TRACKS_PAGE, (page) => apiPaths.albumTracks(id, page)), [id]);
  return useInfiniteList<AlbumTrackView, TracksPart>(pageKey, initial);
}
