import { SEARCH_PAGE } from "../../api/paths";
import type { SearchType } from "../../api/types";
import { get } from "../client";
import { type RawSearch, searchSchema } from "../search-schemas";

/** The last offset Spotify takes. */
export const MAX_SEARCH_OFFSET = 1000;

export type Search = { text: string; types: readonly SearchType[]; offset: number };

/** `GET /search`, 10 of each type from `offset`, which is the most it gives (Spotify docs: changes/february-2026): 1 call. */
export function readSearch(accessToken: string, { text, types, offset }: Search): Promise<RawSearch> {
  const query = { q: text, type: types.join(","), limit: SEARCH_PAGE, offset };
  return get({ path: "/search", query, schema: searchSchema, accessToken });
}
