import { parseListOffset } from "@/lib/api/list-params";
import { ALBUM_TRACKS_PAGE } from "@/lib/api/paths";
import { jsonRoute } from "@/lib/api/route-handler";
import { tracksResponse } from "@/lib/api/schemas/list-responses";
import { getAlbumTracks } from "@/lib/data/albums";

type Context = RouteContext<"/api/v1/albums/[id]/tracks">;

/** 50 tracks of an album: `?offset=…`, answers `{offset, total, items, asOf, stale}`. */
export const GET = jsonRoute(async (request, { params }: Context) => {
  const offset = parseListOffset(new URL(request.url).searchParams, ALBUM_TRACKS_PAGE, 10_000);
  const { value, ...age } = await getAlbumTracks((await params).id, offset);
  return { ...value, ...age };
}, tracksResponse);
