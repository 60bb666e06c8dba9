"use client";

import { useQueryState } from "nuqs";
import { searchParsers } from "./search-params";

/** Returns which results the page shows, which is stored in the URL. Choosing adds no history entries. */
export function useSearchKind() {
  return useQueryState("show", searchParsers.show.withOptions({ history: "replace" }));
}
