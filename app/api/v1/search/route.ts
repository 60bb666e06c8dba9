import { jsonRoute } from "@/lib/api";
import { parseSearch } from "@/lib/api/search-params";
import { searchAnswer } from "@/lib/contract/list-answers";
import { getSearch } from "@/lib/data/search";

/** Ten of each type: `?q=…&types=track,artist&offset=…`, answers a `SearchView` with `asOf` and `stale`. */
export const GET = jsonRoute(async (request) => {
  const { value, ...age } = await getSearch(parseSearch(new URL(request.url).searchParams));
  return { ...value, ...age };
}, searchAnswer);
