import { parseQuery, searchQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { searchResponse } from "@/lib/api/schemas/responses";
import { getSearch } from "@/lib/data/catalog";

/**
 * Returns ten results of each type: `?q=…&types=track,artist&offset=…`, response a `SearchView` with `asOf`
 * and `stale`.
 */
export const GET = jsonRoute(async (request) => {
  const { q: text, ...search } = parseQuery(request, searchQuery);
  const { value, ...age } = await getSearch({ text, ...search });
  return { ...value, ...age };
}, searchResponse);
