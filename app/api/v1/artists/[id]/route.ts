import { jsonRoute } from "@/lib/api/route-handler";
import { artistResponse } from "@/lib/api/schemas/responses";
import { getArtist } from "@/lib/data/catalog";

/** Returns an artist: `{artist, asOf, stale}`. */
export const GET = jsonRoute(async (_request, { params }: RouteContext<"/api/v1/artists/[id]">) => {
  const { value: artist, ...age } = await getArtist((await params).id);
  return { artist, ...age };
}, artistResponse);
