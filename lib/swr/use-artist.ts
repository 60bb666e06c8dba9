"use client";

import { useMemo } from "react";
import { ARTIST_ALBUMS_PAGE, keys } from "@/lib/keys";
import type { AlbumView, ArtistView, PageView } from "@/lib/views";
import { byOffset } from "./list-pages";
import { useList } from "./use-list";
import { type Answer, STEADY, useResource } from "./use-resource";

type AlbumsPart = Answer<PageView<AlbumView>>;

/** One artist; nothing is asked for while there is no id. */
export function useArtist(id: string | null) {
  return useResource<Answer<{ artist: ArtistView }>>(id && keys.artist(id), STEADY);
}

/** An artist's albums and singles, 10 more with each `more()`: Spotify counts these calls apart, and allows few. */
export function useArtistAlbums(id: string, initial?: AlbumsPart) {
  const pageKey = useMemo(() => byOffset(ARTIST_ALBUMS_PAGE, (page) => keys.artistAlbums(id, page)), [id]);
  return useList<AlbumView, AlbumsPart>(pageKey, initial);
}
