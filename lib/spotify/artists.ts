import { ARTIST_ALBUMS_PAGE } from "../keys";
import { albumSchema, type RawAlbum } from "./album-schemas";
import { read } from "./client";
import { checkSpotifyId } from "./ids";
import { artistSchema, page, type RawArtist } from "./schemas";

/** `GET /artists/{id}`: 1 call. */
export function readArtist(accessToken: string, id: string): Promise<RawArtist> {
  return read({ path: `/artists/${checkSpotifyId(id)}`, schema: artistSchema, accessToken });
}

/** `GET /artists/{id}/albums`, 10 albums and singles from `offset`: 1 call, of a quota of its own and a small one. */
export async function readArtistAlbums(
  accessToken: string,
  id: string,
  offset: number,
): Promise<{ total: number | null; items: (RawAlbum | null)[] }> {
  const query = { include_groups: "album,single", limit: ARTIST_ALBUMS_PAGE, offset };
  const path = `/artists/${checkSpotifyId(id)}/albums`;
  const answer = await read({ path, query, schema: page(albumSchema), accessToken });
  return { total: answer.total ?? null, items: answer.items };
}
