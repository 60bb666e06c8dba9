import { get } from "../client";
import { checkSpotifyId } from "../ids";
import {
  entriesSchema,
  playlistPageSchema,
  playlistSchema,
  type RawEntries,
  type RawPlaylist,
  type RawPlaylistPage,
  rawPage,
} from "../schemas";

/** The most `GET /me/playlists` and `GET /playlists/{id}/items` give at once. */
export const PAGE = 50;

/** `GET /me/playlists`, 50 from `offset`: 1 call. `total` may be absent or lag behind. */
export async function readPlaylistsPage(
  accessToken: string,
  offset: number,
): Promise<{ total: number | null; items: RawPlaylist[] }> {
  const query = { limit: PAGE, offset };
  const answer = await get({ path: "/me/playlists", query, schema: rawPage(playlistSchema), accessToken });
  return { total: answer.total ?? null, items: answer.items.filter((item) => item !== null) };
}

/** `GET /playlists/{id}`: 1 call, which brings the first 100 entries along where the contents are ours to see. */
export function readPlaylist(accessToken: string, id: string): Promise<RawPlaylistPage> {
  const query = { additional_types: "track,episode" };
  return get({ path: `/playlists/${checkSpotifyId(id)}`, query, schema: playlistPageSchema, accessToken });
}

/** `GET /playlists/{id}/items`, 50 from `offset`: 1 call. */
export function readEntries(accessToken: string, id: string, offset: number): Promise<RawEntries> {
  const query = { limit: PAGE, offset, additional_types: "track,episode" };
  return get({ path: `/playlists/${checkSpotifyId(id)}/items`, query, schema: entriesSchema, accessToken });
}
