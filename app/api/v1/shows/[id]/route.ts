import { jsonRoute } from "@/lib/api/route-handler";
import { showResponse } from "@/lib/api/schemas/responses";
import { getShow } from "@/lib/data/spoken";

/** Returns a show and its newest episodes: `{show, episodes, asOf, stale}`. */
export const GET = jsonRoute(async (_request, { params }: RouteContext<"/api/v1/shows/[id]">) => {
  const { value, ...age } = await getShow((await params).id);
  return { ...value, ...age };
}, showResponse);
