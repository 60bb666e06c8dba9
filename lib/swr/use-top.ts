"use client";

import { keys } from "@/lib/keys";
import type { ArtistView, TopRange, TrackView } from "@/lib/views";
import { type Answer, STEADY, useResource } from "./use-resource";

/** The artists Spotify names first in a range. The last range's stay until the new ones are there. */
export function useTopArtists(range: TopRange) {
  const options = { ...STEADY, keepPreviousData: true };
  return useResource<Answer<{ artists: ArtistView[] }>>(keys.top("artists", range), options);
}

/** The tracks Spotify names first in a range. The last range's stay until the new ones are there. */
export function useTopTracks(range: TopRange) {
  const options = { ...STEADY, keepPreviousData: true };
  return useResource<Answer<{ tracks: TrackView[] }>>(keys.top("tracks", range), options);
}
