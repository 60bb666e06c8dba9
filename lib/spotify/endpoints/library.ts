import { z } from "zod";
import { get, mutate } from "../client";
import { SAVED_PAGE } from "../constants";
import { rawPage } from "../schema-fields";
import {
  followedSchema,
  type RawArtist,
  type RawSavedAlbum,
  type RawSavedAudiobook,
  type RawSavedEpisode,
  type RawSavedShow,
  type RawSavedTrack,
  savedAlbumSchema,
  savedAudiobookSchema,
  savedEpisodeSchema,
  savedShowSchema,
  savedTrackSchema,
} from "../schemas";

type Page<T> = { total: number | null; items: (T | null)[] };

function readSaved<T extends z.ZodType>(accessToken: string, kind: string, offset: number, item: T) {
  const query = { limit: SAVED_PAGE, offset };
  return get({ path: `/me/${kind}`, query, schema: rawPage(item), accessToken });
}

/** `GET /me/tracks`, 50 from `offset`, newest first: 1 call. */
export function readSavedTracks(accessToken: string, offset: number): Promise<Page<RawSavedTrack>> {
  return readSaved(accessToken, "tracks", offset, savedTrackSchema);
}

/** `GET /me/albums`, 50 from `offset`, newest first: 1 call. */
export function readSavedAlbums(accessToken: string, offset: number): Promise<Page<RawSavedAlbum>> {
  return readSaved(accessToken, "albums", offset, savedAlbumSchema);
}

/** `GET /me/shows`, 50 from `offset`, newest first: 1 call. */
export function readSavedShows(accessToken: string, offset: number): Promise<Page<RawSavedShow>> {
  return readSaved(accessToken, "shows", offset, savedShowSchema);
}

/** `GET /me/episodes`, 50 from `offset`, newest first: 1 call. */
export function readSavedEpisodes(accessToken: string, offset: number): Promise<Page<RawSavedEpisode>> {
  return readSaved(accessToken, "episodes", offset, savedEpisodeSchema);
}

/** `GET /me/audiobooks`, 50 from `offset`, newest first: 1 call. */
export function readSavedAudiobooks(accessToken: string, offset: number): Promise<Page<RawSavedAudiobook>> {
  return readSaved(accessToken, "audiobooks", offset, savedAudiobookSchema);
}

/** `GET /me/following`, 50 artists after a cursor: 1 call. `next` is Spotify's cursor, which the caller must check. */
export async function readFollowedArtists(
  accessToken: string,
  after: string | null,
): Promise<Page<RawArtist> & { next: string | null }> {
  const query = { type: "artist", limit: SAVED_PAGE, ...(after !== null && { after }) };
  const { artists } = await get({ path: "/me/following", query, schema: followedSchema, accessToken });
  return { total: artists.total, items: artists.items, next: artists.cursors?.after ?? null };
}

/** `GET /me/library/contains`: whether each of at most 40 URIs is in the library. 1 call. */
export function readContains(accessToken: string, uris: readonly string[]): Promise<boolean[]> {
  const query = { uris: uris.join(",") };
  const schema = z.array(z.boolean()).length(uris.length);
  return get({ path: "/me/library/contains", query, schema, accessToken });
}

/**
 * `PUT` or `DELETE /me/library`: saves or follows, removes or unfollows, at most 40 URIs. 1 call, idempotent.
 * The URIs are in the query: Spotify does not read a body (platform sheet section 5).
 */
export async function changeLibrary(
  accessToken: string,
  method: "PUT" | "DELETE",
  uris: string[],
): Promise<void> {
  await mutate({ method, path: "/me/library", query: { uris: uris.join(",") }, accessToken });
}
