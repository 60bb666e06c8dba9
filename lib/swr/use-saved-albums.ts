"use client";

import { keys, SAVED_PAGE } from "@/lib/keys";
import type { PageView, SavedAlbumView } from "@/lib/views";
import { byOffset } from "./list-pages";
import { useList } from "./use-list";
import type { Answer } from "./use-resource";

const pageKey = byOffset(SAVED_PAGE, keys.savedAlbums);

/** Saved albums, newest first, 50 more with each `more()`. */
export function useSavedAlbums() {
  return useList<SavedAlbumView, Answer<PageView<SavedAlbumView>>>(pageKey);
}
