"use client";

import { apiPaths, SAVED_PAGE } from "@/lib/api/paths";
import type { PageView, SavedAlbumView } from "@/lib/api/types";
import { spotifyUri } from "../spotify-uri";
import { byOffset } from "./list-pages";
import type { AgedResponse } from "./use-api";
import { useInfiniteList } from "./use-infinite-list";

type Part = AgedResponse<PageView<SavedAlbumView>>;

const pageKey = byOffset(SAVED_PAGE, apiPaths.savedAlbums);

const uriOf = ({ album }: SavedAlbumView) => spotifyUri(album.url);

/** Saved albums, newest first, 50 more with each `more()`. `initial`: the first, as the page brought them along. */
export function useSavedAlbums(initial?: Part) {
  return useInfiniteList<SavedAlbumView, Part>(pageKey, initial, uriOf);
}
