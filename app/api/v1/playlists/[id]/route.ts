import { playlistEdit } from "@/lib/api/bodies";
import { jsonMutation } from "@/lib/api/mutation-handler";
import { parseFresh } from "@/lib/api/playlist-item-params";
import { jsonRoute } from "@/lib/api/route-handler";
import { playlistResponse } from "@/lib/api/schemas/list-responses";
import { editOwnPlaylist } from "@/lib/data/playlist-mutations";
import { getPlaylist } from "@/lib/data/playlists";

type Context = RouteContext<"/api/v1/playlists/[id]">;

/** A playlist and, where they are ours to see, its first entries: `{playlist, first, asOf, stale}`. `?fresh=1`: as it is now. */
export const GET = jsonRoute(async (request, { params }: Context) => {
  const isFresh = parseFresh(new URL(request.url).searchParams);
  const { value, ...age } = await getPlaylist((await params).id, { isFresh });
  return { ...value, ...age };
}, playlistResponse);

/** Changes what is said of a playlist: `{name?, description?, public?}`. */
export const PATCH = jsonMutation(playlistEdit, async (details, { params }: Context) =>
  editOwnPlaylist((await params).id, details),
);
