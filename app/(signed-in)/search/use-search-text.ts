"use client";

import { useQueryState } from "nuqs";
import { searchParsers } from "./search-params";

/** What stands in the line, as the address keeps it. Typing never makes a step of its own on the way back. */
export function useSearchText() {
  return useQueryState("q", searchParsers.q.withOptions({ history: "replace" }));
}
