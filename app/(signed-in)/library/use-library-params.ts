"use client";

import { useQueryStates } from "nuqs";
import { type LibraryParams, libraryParsers } from "./library-params";

/** Returns the URL state of a kind's list, and a function that changes it without a request to the server. */
export function useLibraryParams(): [LibraryParams, (next: Partial<LibraryParams>) => void] {
  const [state, setState] = useQueryStates(libraryParsers);

  function change(next: Partial<LibraryParams>): void {
    // Otherwise each typed letter would add a history entry.
    void setState(next, { history: "q" in next ? "replace" : "push" });
  }

  return [state, change];
}
