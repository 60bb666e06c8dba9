"use client";

import { useQueryStates } from "nuqs";
import { type ShelfState, shelfParsers } from "./playlists-params";

export type ShelfChange = (next: Partial<ShelfState>) => void;

/** What the address asks for, and a way to change it without asking the server. */
export function useShelfState(): [ShelfState, ShelfChange] {
  const [state, setState] = useQueryStates(shelfParsers);

  function change(next: Partial<ShelfState>): void {
    // Else each letter typed would be a step of its own on the way back.
    const typing = Object.keys(next).join() === "q";
    void setState(next, { history: typing ? "replace" : "push" });
  }

  return [state, change];
}
