import { episodesQuery, parseQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { episodesResponse } from "@/lib/api/schemas/responses";
import { getEpisodes } from "@/lib/data/spoken";

type Context = RouteContext<"/api/v1/shows/[id]/episodes">;

/** Returns 50 episodes of a show, newest first: `?offset=…`, response `{offset, total, items, asOf, stale}`. */
export const GET = jsonRoute(async (request, { params }: Context) => {
  const { offset } = parseQuery(request, episodesQuery);
  const { value, ...age } = await getEpisodes((await params).id, offset);
  return { ...value, ...age };
}, episodesResponse);
