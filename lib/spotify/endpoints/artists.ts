import { ARTIST_ALBUMS_PAGE } from "../../api/paths";
import { albumSchema, type RawAlbum } from "../album-schemas";
import { get } from "../client";
import { checkSpotifyId } from "../ids";
import { artistPageSchema, type RawArtistPage, rawPage } from "../schemas";

/** `GET /artists/{id}`: 1 call. */
export function readArtist(accessToken: string, id: string): Promise<RawArtistPage> {
  return get({ path: `/artists/${checkSpotifyId(id)}`, schema: artistPageSchema, accessToken });
}

/**
 * `GET /artists/{id}/albums`, 10 records from `offset`: 1 call, of a quota of its own and a small one.
 * @param groups what they are to the artist, as `include_groups` takes it.
 */
export async function readArtistAlbums(
  accessToken: string,
  id: string,
  { groups, offset }: { groups: string; offset: number },
): Promise<{ total: number | null; items: (RawAlbum | null)[] }> {
  const query = { include_groups: groups, limit: ARTIST_ALBUMS_PAGE, offset };
  const path = `/artists/${checkSpotifyId(id)}/albums`;
  const answer = await get({ path, query, schema: rawPage(albumSchema), accessToken });
  return { total: answer.total ?? null, items: answer.items };
}
