import { parseListOffset } from "@/lib/api/list-params";
import { SAVED_PAGE } from "@/lib/api/paths";
import { jsonRoute } from "@/lib/api/route-handler";
import { savedAlbumsResponse } from "@/lib/api/schemas/list-responses";
import { getSavedAlbums } from "@/lib/data/library";

/** 50 saved albums: `?offset=…`, answers `{offset, total, items, asOf, stale}`. */
export const GET = jsonRoute(async (request) => {
  const offset = parseListOffset(new URL(request.url).searchParams, SAVED_PAGE, 100_000);
  const { value, ...age } = await getSavedAlbums(offset);
  return { ...value, ...age };
}, savedAlbumsResponse);
