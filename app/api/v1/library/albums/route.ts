import { jsonRoute } from "@/lib/api";
import { parseListOffset } from "@/lib/api/list-params";
import { savedAlbumsAnswer } from "@/lib/contract/list-answers";
import { getSavedAlbums } from "@/lib/data/library";
import { SAVED_PAGE } from "@/lib/keys";

/** 50 saved albums: `?offset=…`, answers `{offset, total, items, asOf, stale}`. */
export const GET = jsonRoute(async (request) => {
  const offset = parseListOffset(new URL(request.url).searchParams, SAVED_PAGE, 100_000);
  const { value, ...age } = await getSavedAlbums(offset);
  return { ...value, ...age };
}, savedAlbumsAnswer);
