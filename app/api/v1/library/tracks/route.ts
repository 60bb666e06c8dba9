import { jsonRoute } from "@/lib/api";
import { parseListOffset } from "@/lib/api/list-params";
import { savedTracksAnswer } from "@/lib/contract/list-answers";
import { getSavedTracks } from "@/lib/data/library";
import { SAVED_PAGE } from "@/lib/keys";

/** 50 saved tracks: `?offset=…`, answers `{offset, total, items, asOf, stale}`. */
export const GET = jsonRoute(async (request) => {
  const offset = parseListOffset(new URL(request.url).searchParams, SAVED_PAGE, 100_000);
  const { value, ...age } = await getSavedTracks(offset);
  return { ...value, ...age };
}, savedTracksAnswer);
