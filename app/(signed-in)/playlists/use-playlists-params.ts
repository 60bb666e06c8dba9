"use client";

import { useQueryStates } from "nuqs";
import { type PlaylistsParams, playlistsParsers } from "./playlists-params";

export type PlaylistsParamsChange = (next: Partial<PlaylistsParams>) => void;

/** What the address asks for, and a way to change it without asking the server. */
export function usePlaylistsParams(): [PlaylistsParams, PlaylistsParamsChange] {
  const [state, setState] = useQueryStates(playlistsParsers);

  function change(next: Partial<PlaylistsParams>): void {
    // Else each letter typed would be a step of its own on the way back.
    const typing = Object.keys(next).join() === "q";
    void setState(next, { history: typing ? "replace" : "push" });
  }

  return [state, change];
}
