"use client";

import { useQueryStates } from "nuqs";
import { type PlaylistsParams, playlistsParsers } from "./playlists-params";

export type PlaylistsParamsChange = (next: Partial<PlaylistsParams>) => void;

/** Returns the URL state, and a function that changes it without a request to the server. */
export function usePlaylistsParams(): [PlaylistsParams, PlaylistsParamsChange] {
  const [state, setState] = useQueryStates(playlistsParsers);

  function change(next: Partial<PlaylistsParams>): void {
    // Otherwise each typed letter would add a history entry.
    const typing = Object.keys(next).join() === "q";
    void setState(next, { history: typing ? "replace" : "push" });
  }

  return [state, change];
}
