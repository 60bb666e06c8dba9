"use client";

import useSWR from "swr";
import { apiPaths } from "@/lib/api/paths";
import { formatNumber } from "../../_components/dates";
import type { LibraryKind } from "./library-tabs";

const FIRST_PAGES = {
  tracks: apiPaths.savedTracks(0),
  albums: apiPaths.savedAlbums(0),
  artists: apiPaths.followedArtists(null),
  shows: apiPaths.savedShows(0),
  episodes: apiPaths.savedEpisodes(0),
  audiobooks: apiPaths.savedAudiobooks(0),
} satisfies Record<LibraryKind, string>;

/** The number of items of a kind whose list this tab has shown; nothing for the others, which would cost a call each. */
export function CachedCount({ kind }: { kind: LibraryKind }) {
  const total = useSWR<{ total: number | null }>(FIRST_PAGES[kind], null).data?.total;
  return total != null && <span className="ml-1.5 text-ink-3 tabular-nums">{formatNumber(total)}</span>;
}
