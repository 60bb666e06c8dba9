import { parseQuery, rangeQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { topTracksResponse } from "@/lib/api/schemas/responses";
import { getTopTracks } from "@/lib/data/me";

/** Returns the top 20 tracks: `?range=short_term|medium_term|long_term`, response `{tracks, asOf, stale}`. */
export const GET = jsonRoute(async (request) => {
  const { value: tracks, ...age } = await getTopTracks(parseQuery(request, rangeQuery).range);
  return { tracks, ...age };
}, topTracksResponse);
