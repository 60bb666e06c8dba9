import { parseQuery, savedQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { savedShowsResponse } from "@/lib/api/schemas/responses";
import { getSavedShows } from "@/lib/data/library";

/** Returns 50 saved shows: `?offset=…`, response `{offset, total, items, asOf, stale}`. */
export const GET = jsonRoute(async (request) => {
  const { offset } = parseQuery(request, savedQuery);
  const { value, ...age } = await getSavedShows(offset);
  return { ...value, ...age };
}, savedShowsResponse);
