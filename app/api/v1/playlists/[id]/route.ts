import { playlistEdit } from "@/lib/api/bodies";
import { parseQuery, playlistQuery } from "@/lib/api/params";
import { jsonMutation, jsonRoute } from "@/lib/api/route-handler";
import { editedResponse, playlistResponse } from "@/lib/api/schemas/responses";
import { editOwnPlaylist } from "@/lib/data/playlist-mutations";
import { getPlaylist } from "@/lib/data/playlists";

type Context = RouteContext<"/api/v1/playlists/[id]">;

/**
 * Returns a playlist and, if the user may see them, its first entries: `{playlist, first, asOf, stale}`.
 * `?fresh=1`: its current version.
 */
export const GET = jsonRoute(async (request, { params }: Context) => {
  const isFresh = parseQuery(request, playlistQuery).fresh !== undefined;
  const { value, ...age } = await getPlaylist((await params).id, { isFresh });
  return { ...value, ...age };
}, playlistResponse);

/** Changes the details of a playlist: `{name?, description?, public?}`, response `{ignored}`. */
export const PATCH = jsonMutation(
  playlistEdit,
  async (details, { params }: Context) => editOwnPlaylist((await params).id, details),
  editedResponse,
);
