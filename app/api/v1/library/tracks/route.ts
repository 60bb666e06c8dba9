import { parseQuery, savedQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { savedTracksResponse } from "@/lib/api/schemas/responses";
import { getSavedTracks } from "@/lib/data/library";

/** Returns 50 saved tracks: `?offset=…`, response `{offset, total, items, asOf, stale}`. */
export const GET = jsonRoute(async (request) => {
  const { offset } = parseQuery(request, savedQuery);
  const { value, ...age } = await getSavedTracks(offset);
  return { ...value, ...age };
}, savedTracksResponse);
