import { followedQuery, parseQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { followedArtistsResponse } from "@/lib/api/schemas/responses";
import { getFollowedArtists } from "@/lib/data/library";

/** Returns 50 followed artists: `?after=…`, response `{total, next, items, asOf, stale}`. */
export const GET = jsonRoute(async (request) => {
  const { value, ...age } = await getFollowedArtists(parseQuery(request, followedQuery).after ?? null);
  return { ...value, ...age };
}, followedArtistsResponse);
