import { parseQuery, savedQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { savedEpisodesResponse } from "@/lib/api/schemas/responses";
import { getSavedEpisodes } from "@/lib/data/library";

/** Returns 50 saved episodes: `?offset=…`, response `{offset, total, items, asOf, stale}`. */
export const GET = jsonRoute(async (request) => {
  const { offset } = parseQuery(request, savedQuery);
  const { value, ...age } = await getSavedEpisodes(offset);
  return { ...value, ...age };
}, savedEpisodesResponse);
