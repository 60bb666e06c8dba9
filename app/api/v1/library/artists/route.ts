import { jsonRoute } from "@/lib/api";
import { parseAfter } from "@/lib/api/list-params";
import { followedArtistsAnswer } from "@/lib/contract/list-answers";
import { getFollowedArtists } from "@/lib/data/library";

/** 50 followed artists: `?after=…`, answers `{total, next, items, asOf, stale}`. */
export const GET = jsonRoute(async (request) => {
  const { value, ...age } = await getFollowedArtists(parseAfter(new URL(request.url).searchParams));
  return { ...value, ...age };
}, followedArtistsAnswer);
