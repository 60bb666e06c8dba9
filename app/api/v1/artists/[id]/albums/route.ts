import { jsonRoute } from "@/lib/api";
import { albumsAnswer } from "@/lib/contract/list-answers";
import { getArtistAlbums } from "@/lib/data/artists";
import { parseListOffset } from "@/lib/data/list-request";
import { ARTIST_ALBUMS_PAGE } from "@/lib/keys";

type Context = RouteContext<"/api/v1/artists/[id]/albums">;

/** 10 albums and singles of an artist's: `?offset=…`, answers `{offset, total, items, asOf, stale}`. */
export const GET = jsonRoute(async (request, { params }: Context) => {
  const offset = parseListOffset(new URL(request.url).searchParams, ARTIST_ALBUMS_PAGE, 10_000);
  const { value, ...age } = await getArtistAlbums((await params).id, offset);
  return { ...value, ...age };
}, albumsAnswer);
