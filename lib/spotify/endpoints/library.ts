import { z } from "zod";
import { SAVED_PAGE } from "../../api/paths";
import { get } from "../client";
import {
  followedSchema,
  type RawSavedAlbum,
  type RawSavedTrack,
  savedAlbumSchema,
  savedTrackSchema,
} from "../library-schemas";
import { type RawArtist, rawPage } from "../schemas";

/** The most `GET /me/library/contains` takes at once. */
export const MAX_URIS_PER_CALL = 40;

type Page<T> = { total: number | null; items: (T | null)[] };

async function readSaved<T extends z.ZodType>(token: string, kind: string, offset: number, item: T) {
  const query = { limit: SAVED_PAGE, offset };
  const answer = await get({ path: `/me/${kind}`, query, schema: rawPage(item), accessToken: token });
  return { total: answer.total ?? null, items: answer.items };
}

/** `GET /me/tracks`, 50 from `offset`, newest first: 1 call. */
export function readSavedTracks(accessToken: string, offset: number): Promise<Page<RawSavedTrack>> {
  return readSaved(accessToken, "tracks", offset, savedTrackSchema);
}

/** `GET /me/albums`, 50 from `offset`, newest first: 1 call. */
export function readSavedAlbums(accessToken: string, offset: number): Promise<Page<RawSavedAlbum>> {
  return readSaved(accessToken, "albums", offset, savedAlbumSchema);
}

/** `GET /me/following`, 50 artists after one of them: 1 call. `next` is the cursor as Spotify gave it, to be checked. */
export async function readFollowedArtists(
  accessToken: string,
  after: string | null,
): Promise<Page<RawArtist> & { next: string | null }> {
  const query = { type: "artist", limit: SAVED_PAGE, ...(after !== null && { after }) };
  const { artists } = await get({ path: "/me/following", query, schema: followedSchema, accessToken });
  return { total: artists.total ?? null, items: artists.items, next: artists.cursors?.after ?? null };
}

/** `GET /me/library/contains`: whether each of at most 40 URIs is in the library. 1 call. */
export function readContains(accessToken: string, uris: readonly string[]): Promise<boolean[]> {
  const query = { uris: uris.join(",") };
  const schema = z.array(z.boolean()).length(uris.length);
  return get({ path: "/me/library/contains", query, schema, accessToken });
}
