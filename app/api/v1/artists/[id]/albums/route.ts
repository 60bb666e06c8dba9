import { parseGroup, parseListOffset } from "@/lib/api/list-params";
import { ARTIST_ALBUMS_PAGE } from "@/lib/api/paths";
import { jsonRoute } from "@/lib/api/route-handler";
import { albumsResponse } from "@/lib/api/schemas/list-responses";
import { getArtistAlbums } from "@/lib/data/artists";

type Context = RouteContext<"/api/v1/artists/[id]/albums">;

/** 10 records of an artist's: `?group=…&offset=…`, answers `{offset, total, items, asOf, stale}`. */
export const GET = jsonRoute(async (request, { params }: Context) => {
  const query = new URL(request.url).searchParams;
  const offset = parseListOffset(query, ARTIST_ALBUMS_PAGE, 10_000);
  const { value, ...age } = await getArtistAlbums((await params).id, parseGroup(query), offset);
  return { ...value, ...age };
}, albumsResponse);
