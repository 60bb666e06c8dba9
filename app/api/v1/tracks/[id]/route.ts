import { jsonRoute } from "@/lib/api/route-handler";
import { trackResponse } from "@/lib/api/schemas/responses";
import { getTrack } from "@/lib/data/catalog";

/** Returns a track: `{track, asOf, stale}`. */
export const GET = jsonRoute(async (_request, { params }: RouteContext<"/api/v1/tracks/[id]">) => {
  const { value, ...age } = await getTrack((await params).id);
  return { track: value, ...age };
}, trackResponse);
