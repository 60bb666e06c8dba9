"use client";

import { keys } from "@/lib/keys";
import type { ArtistView, CursorView } from "@/lib/views";
import { byCursor } from "./list-pages";
import { useList } from "./use-list";
import type { Answer } from "./use-resource";

const partKey = byCursor(keys.followedArtists);

/** Followed artists, 50 more with each `more()`. */
export function useFollowedArtists() {
  return useList<ArtistView, Answer<CursorView<ArtistView>>>(partKey);
}
