"use client";

import { useCallback } from "react";
import { useSWRConfig } from "swr";
import useSWRImmutable from "swr/immutable";
import { apiPaths } from "@/lib/api/paths";
import type { PlaylistView } from "@/lib/api/types";

/** What is said of a playlist; `isPublic` is null where Spotify does not say. */
export type PlaylistDetails = Pick<PlaylistView, "name" | "description" | "isPublic">;

type Noted = PlaylistDetails & { asOf: number };

/**
 * What is said of a playlist: as the page says, or as it was changed here since.
 * @param asOf when (Unix ms) the page's word is of.
 * @returns it, and a way to note a change; null takes the note back.
 */
export function usePlaylistDetails(playlist: PlaylistView, asOf: number) {
  const { mutate } = useSWRConfig();
  const { data } = useSWRImmutable<Noted | null>(apiPaths.details(playlist.id), null);
  const { id, name, description, isPublic } = playlist;

  const note = useCallback(
    (details: PlaylistDetails | null) =>
      void mutate(apiPaths.details(id), details && { ...details, asOf }, { revalidate: false }),
    [mutate, id, asOf],
  );

  const isNoted = data && data.asOf >= asOf;
  const details: PlaylistDetails = isNoted ? data : { name, description, isPublic };
  return { details, note };
}
