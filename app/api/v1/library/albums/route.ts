import { parseQuery, savedQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { savedAlbumsResponse } from "@/lib/api/schemas/responses";
import { getSavedAlbums } from "@/lib/data/library";

/** Returns 50 saved albums: `?offset=…`, response `{offset, total, items, asOf, stale}`. */
export const GET = jsonRoute(async (request) => {
  const { offset } = parseQuery(request, savedQuery);
  const { value, ...age } = await getSavedAlbums(offset);
  return { ...value, ...age };
}, savedAlbumsResponse);
