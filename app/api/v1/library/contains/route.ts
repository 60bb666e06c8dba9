import { jsonRoute } from "@/lib/api/route-handler";
import { parseUris } from "@/lib/api/saved-status-params";
import { containsResponse } from "@/lib/api/schemas/list-responses";
import { getContains } from "@/lib/data/saved-status";

/** Which of some things are in the library: `?uris=…`, answers `{saved, asOf, stale}`, `saved` by URI. */
export const GET = jsonRoute(async (request) => {
  const { value: saved, ...age } = await getContains(parseUris(new URL(request.url).searchParams));
  return { saved, ...age };
}, containsResponse);
