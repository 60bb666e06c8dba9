"use client";

import { useMemo } from "react";
import { ALBUM_TRACKS_PAGE, keys } from "@/lib/keys";
import type { AlbumPageView, AlbumTrackView, PageView } from "@/lib/views";
import { byOffset } from "./list-pages";
import { useList } from "./use-list";
import { type Answer, STEADY, useResource } from "./use-resource";

type AlbumAnswer = Answer<{ album: AlbumPageView; tracks: PageView<AlbumTrackView> }>;

type TracksPart = Answer<PageView<AlbumTrackView>>;

/** One album with its first 50 tracks; nothing is asked for while there is no id. */
export function useAlbum(id: string | null) {
  return useResource<AlbumAnswer>(id && keys.album(id), STEADY);
}

/** An album's tracks, 50 more with each `more()`. Most albums have no more than came with them. */
export function useAlbumTracks(id: string, initial?: TracksPart) {
  const pageKey = useMemo(() => byOffset(ALBUM_TRACKS_PAGE, (page) => keys.albumTracks(id, page)), [id]);
  return useList<AlbumTrackView, TracksPart>(pageKey, initial);
}
