"use client";

import { useQueryStates } from "nuqs";
import { type ListState, listParsers } from "./list-params";

export type ListChange = (next: Partial<ListState>) => void;

/** What the address asks for, and a way to change it without asking the server. */
export function useListState(): [ListState, ListChange] {
  const [state, setState] = useQueryStates(listParsers);

  function change(next: Partial<ListState>): void {
    // Else each letter typed would be a step of its own on the way back.
    const typing = Object.keys(next).join() === "q";
    void setState(next, { history: typing ? "replace" : "push" });
  }

  return [state, change];
}
