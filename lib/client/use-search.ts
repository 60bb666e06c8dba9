"use client";

import { apiPaths } from "@/lib/api/paths";
import type { SearchType, SearchView } from "@/lib/api/types";
import { type AgedResponse, FETCH_ONCE, useApi } from "./use-api";

/**
 * Ten of each type from page 0 on. What was found before stays until the new is there.
 * @param text as far as the caller has let it come to rest; nothing is asked for while it is blank.
 */
export function useSearch(text: string, types: readonly SearchType[], page = 0) {
  const words = text.trim();
  return useApi<AgedResponse<SearchView>>(words ? apiPaths.search(words, types, page) : null, {
    ...FETCH_ONCE,
    keepPreviousData: words !== "",
  });
}
