import { parseRange } from "@/lib/api/list-params";
import { jsonRoute } from "@/lib/api/route-handler";
import { topTracksResponse } from "@/lib/api/schemas/list-responses";
import { getTopTracks } from "@/lib/data/top";

/** The 20 tracks named first: `?range=short_term|medium_term|long_term`, answers `{tracks, asOf, stale}`. */
export const GET = jsonRoute(async (request) => {
  const { value: tracks, ...age } = await getTopTracks(parseRange(new URL(request.url).searchParams));
  return { tracks, ...age };
}, topTracksResponse);
