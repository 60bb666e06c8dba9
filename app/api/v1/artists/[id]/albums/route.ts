import { albumsQuery, parseQuery } from "@/lib/api/params";
import { jsonRoute } from "@/lib/api/route-handler";
import { albumsResponse } from "@/lib/api/schemas/responses";
import { getArtistAlbums } from "@/lib/data/catalog";

type Context = RouteContext<"/api/v1/artists/[id]/albums">;

/** Returns 10 releases of an artist: `?group=…&offset=…`, response `{offset, total, items, asOf, stale}`. */
export const GET = jsonRoute(async (request, { params }: Context) => {
  const { group = null, offset } = parseQuery(request, albumsQuery);
  const { value, ...age } = await getArtistAlbums((await params).id, group, offset);
  return { ...value, ...age };
}, albumsResponse);
