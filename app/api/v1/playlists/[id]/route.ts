import { jsonChange } from "@/lib/api-change";
import { playlistEdit } from "@/lib/data/change-requests";
import { editOwnPlaylist } from "@/lib/data/playlist-changes";

type Context = RouteContext<"/api/v1/playlists/[id]">;

/** Changes what is said of a playlist: `{name?, description?, public?}`. */
export const PATCH = jsonChange(playlistEdit, async (details, { params }: Context) =>
  editOwnPlaylist((await params).id, details),
);
