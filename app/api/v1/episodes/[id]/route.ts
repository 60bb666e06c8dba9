import { jsonRoute } from "@/lib/api/route-handler";
import { episodeResponse } from "@/lib/api/schemas/responses";
import { getEpisode } from "@/lib/data/spoken";

/** Returns an episode: `{episode, asOf, stale}`. */
export const GET = jsonRoute(async (_request, { params }: RouteContext<"/api/v1/episodes/[id]">) => {
  const { value, ...age } = await getEpisode((await params).id);
  return { episode: value, ...age };
}, episodeResponse);
