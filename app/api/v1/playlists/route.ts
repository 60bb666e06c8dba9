import { playlistCreation } from "@/lib/api/bodies";
import { jsonMutation, jsonRoute } from "@/lib/api/route-handler";
import { createdResponse, playlistsResponse } from "@/lib/api/schemas/responses";
import { createOwnPlaylist } from "@/lib/data/playlist-mutations";
import { getPlaylists } from "@/lib/data/playlists";

/** Returns all playlists: `{playlists, unlisted, asOf, stale}`. */
export const GET = jsonRoute(async () => {
  const { value, ...age } = await getPlaylists();
  return { ...value, ...age };
}, playlistsResponse);

/** Creates a playlist: `{name, description?, public?}`, response `{id, ignored}`. */
export const POST = jsonMutation(playlistCreation, createOwnPlaylist, createdResponse);
