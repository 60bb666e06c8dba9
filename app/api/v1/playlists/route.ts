import { jsonChange } from "@/lib/api-change";
import { playlistCreation } from "@/lib/data/change-requests";
import { createOwnPlaylist } from "@/lib/data/playlist-changes";

/** Makes a playlist: `{name, description?, public?}`, answers `{id}`. */
export const POST = jsonChange(playlistCreation, createOwnPlaylist);
