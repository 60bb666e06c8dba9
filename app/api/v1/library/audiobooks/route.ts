import { parseQuery, savedQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { savedAudiobooksResponse } from "@/lib/api/schemas/responses";
import { getSavedAudiobooks } from "@/lib/data/library";

/** Returns 50 saved audiobooks: `?offset=…`, response `{offset, total, items, asOf, stale}`. */
export const GET = jsonRoute(async (request) => {
  const { offset } = parseQuery(request, savedQuery);
  const { value, ...age } = await getSavedAudiobooks(offset);
  return { ...value, ...age };
}, savedAudiobooksResponse);
