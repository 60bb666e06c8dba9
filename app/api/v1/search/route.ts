import { jsonRoute } from "@/lib/api/route-handler";
import { searchResponse } from "@/lib/api/schemas/list-responses";
import { parseSearch } from "@/lib/api/search-params";
import { getSearch } from "@/lib/data/search";

/** Ten of each type: `?q=…&types=track,artist&offset=…`, answers a `SearchView` with `asOf` and `stale`. */
export const GET = jsonRoute(async (request) => {
  const { value, ...age } = await getSearch(parseSearch(new URL(request.url).searchParams));
  return { ...value, ...age };
}, searchResponse);
