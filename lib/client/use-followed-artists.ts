"use client";

import { apiPaths } from "@/lib/api/paths";
import type { ArtistView, CursorView } from "@/lib/api/types";
import { byCursor } from "./list-pages";
import type { AgedResponse } from "./use-api";
import { useInfiniteList } from "./use-infinite-list";

type Part = AgedResponse<CursorView<ArtistView>>;

const partKey = byCursor(apiPaths.followedArtists);

/** Followed artists, 50 more with each `more()`. `initial`: the first, as the page brought them along. */
export function useFollowedArtists(initial?: Part) {
  return useInfiniteList<ArtistView, Part>(partKey, initial);
}
