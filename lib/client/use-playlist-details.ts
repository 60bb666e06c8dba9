"use client";

import { useCallback } from "react";
import { useSWRConfig } from "swr";
import useSWRImmutable from "swr/immutable";
import { apiPaths } from "@/lib/api/paths";
import type { PlaylistView } from "@/lib/api/types";
import type { Details } from "./playlists-cache";

/** The editable details of a playlist; `isPublic` is null if Spotify does not return it. */
export type PlaylistDetails = Pick<PlaylistView, "name" | "description" | "isPublic">;

type RecordedDetails = PlaylistDetails & { asOf: number };

/**
 * Returns the details of a playlist: the page's, or those changed in this tab since.
 * @param asOf when (Unix ms) the page's data was read.
 * @returns the details, and `note`, which records a change; null deletes the record.
 */
export function usePlaylistDetails(playlist: PlaylistView, asOf: number) {
  const { mutate } = useSWRConfig();
  const { data } = useSWRImmutable<RecordedDetails | null>(apiPaths.details(playlist.id), null);
  const { id, name, description, isPublic } = playlist;

  const note = useCallback(
    (details: PlaylistDetails | null) =>
      void mutate(apiPaths.details(id), details && { ...details, asOf }, { revalidate: false }),
    [mutate, id, asOf],
  );

  const isRecorded = data && data.asOf >= asOf;
  const details: PlaylistDetails = isRecorded ? data : { name, description, isPublic };
  return { details, note };
}

const KEY = "tonearm.details";

function isDetails(value: unknown): value is Details & { playlist: string } {
  if (typeof value !== "object" || value === null) return false;
  if (!("playlist" in value && "name" in value && "description" in value && "isPublic" in value))
    return false;
  const texts: unknown[] = [value.playlist, value.name, value.description];
  return texts.every((text) => typeof text === "string") && typeof value.isPublic === "boolean";
}

/** Stores unsaved details in this tab while the user grants a permission; null deletes them. */
export function saveDraft(playlist: string, details: Details | null): void {
  if (details) sessionStorage.setItem(KEY, JSON.stringify({ playlist, ...details }));
  else sessionStorage.removeItem(KEY);
}

/** Returns and deletes the unsaved details of a playlist. */
export function takeDraft(playlist: string): Details | null {
  const draft: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  if (!isDetails(draft) || draft.playlist !== playlist) return null;
  sessionStorage.removeItem(KEY);
  const { name, description, isPublic } = draft;
  return { name, description, isPublic };
}
