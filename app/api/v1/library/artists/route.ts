import { parseAfter } from "@/lib/api/list-params";
import { jsonRoute } from "@/lib/api/route-handler";
import { followedArtistsResponse } from "@/lib/api/schemas/list-responses";
import { getFollowedArtists } from "@/lib/data/library";

/** 50 followed artists: `?after=…`, answers `{total, next, items, asOf, stale}`. */
export const GET = jsonRoute(async (request) => {
  const { value, ...age } = await getFollowedArtists(parseAfter(new URL(request.url).searchParams));
  return { ...value, ...age };
}, followedArtistsResponse);
