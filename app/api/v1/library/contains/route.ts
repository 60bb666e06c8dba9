import { jsonRoute } from "@/lib/api";
import { parseUris } from "@/lib/api/saved-status-params";
import { containsAnswer } from "@/lib/contract/list-answers";
import { getContains } from "@/lib/data/saved-status";

/** Which of some things are in the library: `?uris=…`, answers `{saved, asOf, stale}`, `saved` by URI. */
export const GET = jsonRoute(async (request) => {
  const { value: saved, ...age } = await getContains(parseUris(new URL(request.url).searchParams));
  return { saved, ...age };
}, containsAnswer);
