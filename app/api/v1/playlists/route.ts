import { jsonRoute } from "@/lib/api";
import { playlistCreation } from "@/lib/api/bodies";
import { jsonChange } from "@/lib/api-change";
import { createdAnswer } from "@/lib/contract/answers";
import { playlistsAnswer } from "@/lib/contract/list-answers";
import { createOwnPlaylist } from "@/lib/data/playlist-mutations";
import { getPlaylists } from "@/lib/data/playlists";

/** All playlists: `{playlists, asOf, stale}`. */
export const GET = jsonRoute(async () => {
  const { value: playlists, ...age } = await getPlaylists();
  return { playlists, ...age };
}, playlistsAnswer);

/** Makes a playlist: `{name, description?, public?}`, answers `{id}`. */
export const POST = jsonChange(playlistCreation, createOwnPlaylist, createdAnswer);
