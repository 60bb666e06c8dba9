import { containsQuery, parseQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { containsResponse } from "@/lib/api/schemas/responses";
import { getContains } from "@/lib/data/library";

/** Returns which items are in the library: `?uris=…`, response `{saved, asOf, stale}`, `saved` by URI. */
export const GET = jsonRoute(async (request) => {
  const { value: saved, ...age } = await getContains(parseQuery(request, containsQuery).uris);
  return { saved, ...age };
}, containsResponse);
