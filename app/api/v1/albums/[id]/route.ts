import { jsonRoute } from "@/lib/api/route-handler";
import { albumResponse } from "@/lib/api/schemas/responses";
import { getAlbum } from "@/lib/data/catalog";

/** Returns an album and its first tracks: `{album, tracks, asOf, stale}`. */
export const GET = jsonRoute(async (_request, { params }: RouteContext<"/api/v1/albums/[id]">) => {
  const { value, ...age } = await getAlbum((await params).id);
  return { ...value, ...age };
}, albumResponse);
