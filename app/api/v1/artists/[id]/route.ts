import { jsonRoute } from "@/lib/api/route-handler";
import { artistResponse } from "@/lib/api/schemas/list-responses";
import { getArtist } from "@/lib/data/artists";

/** An artist: `{artist, asOf, stale}`. */
export const GET = jsonRoute(async (_request, { params }: RouteContext<"/api/v1/artists/[id]">) => {
  const { value: artist, ...age } = await getArtist((await params).id);
  return { artist, ...age };
}, artistResponse);
