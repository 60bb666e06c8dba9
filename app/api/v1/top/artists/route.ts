import { parseQuery, rangeQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { topArtistsResponse } from "@/lib/api/schemas/responses";
import { getTopArtists } from "@/lib/data/me";

/**
 * Returns the top 20 artists: `?range=short_term|medium_term|long_term`, response `{artists, asOf, stale}`.
 */
export const GET = jsonRoute(async (request) => {
  const { value: artists, ...age } = await getTopArtists(parseQuery(request, rangeQuery).range);
  return { artists, ...age };
}, topArtistsResponse);
