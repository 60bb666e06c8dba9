"use client";

import { useQueryState } from "nuqs";
import { searchParsers } from "./search-params";

/** Returns the text of the search input, which is stored in the URL. Typing adds no history entries. */
export function useSearchText() {
  return useQueryState("q", searchParsers.q.withOptions({ history: "replace" }));
}
