import { jsonRoute } from "@/lib/api";
import { parseGroup, parseListOffset } from "@/lib/api/list-params";
import { albumsAnswer } from "@/lib/contract/list-answers";
import { getArtistAlbums } from "@/lib/data/artists";
import { ARTIST_ALBUMS_PAGE } from "@/lib/keys";

type Context = RouteContext<"/api/v1/artists/[id]/albums">;

/** 10 records of an artist's: `?group=…&offset=…`, answers `{offset, total, items, asOf, stale}`. */
export const GET = jsonRoute(async (request, { params }: Context) => {
  const query = new URL(request.url).searchParams;
  const offset = parseListOffset(query, ARTIST_ALBUMS_PAGE, 10_000);
  const { value, ...age } = await getArtistAlbums((await params).id, parseGroup(query), offset);
  return { ...value, ...age };
}, albumsAnswer);
