"use client";

import { apiPaths, SAVED_PAGE } from "@/lib/api/paths";
import type { PageView, SavedTrackView } from "@/lib/api/types";
import { spotifyUri } from "../spotify-uri";
import { byOffset } from "./list-pages";
import type { AgedResponse } from "./use-api";
import { useInfiniteList } from "./use-infinite-list";

type Part = AgedResponse<PageView<SavedTrackView>>;

const pageKey = byOffset(SAVED_PAGE, apiPaths.savedTracks);

const uriOf = ({ track }: SavedTrackView) => spotifyUri(track.url);

/** Saved tracks, newest first, 50 more with each `more()`. `initial`: the first, as the page brought them along. */
export function useSavedTracks(initial?: Part) {
  return useInfiniteList<SavedTrackView, Part>(pageKey, initial, uriOf);
}
