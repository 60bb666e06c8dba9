import { parseQuery, tracksQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { tracksResponse } from "@/lib/api/schemas/responses";
import { getAlbumTracks } from "@/lib/data/catalog";

type Context = RouteContext<"/api/v1/albums/[id]/tracks">;

/** Returns 50 tracks of an album: `?offset=…`, response `{offset, total, items, asOf, stale}`. */
export const GET = jsonRoute(async (request, { params }: Context) => {
  const { offset } = parseQuery(request, tracksQuery);
  const { value, ...age } = await getAlbumTracks((await params).id, offset);
  return { ...value, ...age };
}, tracksResponse);
