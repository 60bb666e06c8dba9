"use client";

import { keys, SAVED_PAGE } from "@/lib/keys";
import type { PageView, SavedTrackView } from "@/lib/views";
import { byOffset } from "./list-pages";
import { useList } from "./use-list";
import type { Answer } from "./use-resource";

const pageKey = byOffset(SAVED_PAGE, keys.savedTracks);

/** Saved tracks, newest first, 50 more with each `more()`. */
export function useSavedTracks() {
  return useList<SavedTrackView, Answer<PageView<SavedTrackView>>>(pageKey);
}
