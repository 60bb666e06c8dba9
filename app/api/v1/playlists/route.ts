import { playlistCreation } from "@/lib/api/bodies";
import { jsonMutation } from "@/lib/api/mutation-handler";
import { jsonRoute } from "@/lib/api/route-handler";
import { playlistsResponse } from "@/lib/api/schemas/list-responses";
import { createdResponse } from "@/lib/api/schemas/responses";
import { createOwnPlaylist } from "@/lib/data/playlist-mutations";
import { getPlaylists } from "@/lib/data/playlists";

/** All playlists: `{playlists, asOf, stale}`. */
export const GET = jsonRoute(async () => {
  const { value: playlists, ...age } = await getPlaylists();
  return { playlists, ...age };
}, playlistsResponse);

/** Makes a playlist: `{name, description?, public?}`, answers `{id}`. */
export const POST = jsonMutation(playlistCreation, createOwnPlaylist, createdResponse);
