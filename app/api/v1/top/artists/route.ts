import { parseRange } from "@/lib/api/list-params";
import { jsonRoute } from "@/lib/api/route-handler";
import { topArtistsResponse } from "@/lib/api/schemas/list-responses";
import { getTopArtists } from "@/lib/data/top";

/** The 20 artists named first: `?range=short_term|medium_term|long_term`, answers `{artists, asOf, stale}`. */
export const GET = jsonRoute(async (request) => {
  const { value: artists, ...age } = await getTopArtists(parseRange(new URL(request.url).searchParams));
  return { artists, ...age };
}, topArtistsResponse);
