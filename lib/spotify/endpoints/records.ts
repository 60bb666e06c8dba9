import { get } from "../client";
import { ENTRIES_PAGE, SAVED_PAGE, type SavedKind } from "../constants";
import { checkSpotifyId } from "../ids";
import {
  type RawRecordEntries,
  type RawRecordPlaylist,
  type RawRecordRef,
  type RawRecordSavedPage,
  recordEntriesSchema,
  recordFollowedSchema,
  recordPlaylistSchema,
  recordSavedPageSchema,
  snapshotSchema,
} from "../record-schemas";

/** Reads of lists with every field of a record. None sends `market`, which would replace tracks by copies. */

const TYPES = { additional_types: "track,episode" };

/** `GET /playlists/{id}`: 1 call, which includes the first 100 items if Spotify shares them. */
export function readPlaylistRecords(accessToken: string, id: string): Promise<RawRecordPlaylist> {
  const path = `/playlists/${checkSpotifyId(id)}`;
  return get({ path, query: TYPES, schema: recordPlaylistSchema, accessToken });
}

/** `GET /playlists/{id}/items`, 50 from `offset`: 1 call. */
export function readEntryRecords(accessToken: string, id: string, offset: number): Promise<RawRecordEntries> {
  const query = { limit: ENTRIES_PAGE, offset, ...TYPES };
  const path = `/playlists/${checkSpotifyId(id)}/items`;
  return get({ path, query, schema: recordEntriesSchema, accessToken });
}

/** `GET /playlists/{id}` with its snapshot only: 1 call. */
export async function readSnapshot(accessToken: string, id: string): Promise<string> {
  const path = `/playlists/${checkSpotifyId(id)}`;
  const query = { fields: "snapshot_id" };
  return (await get({ path, query, schema: snapshotSchema, accessToken })).snapshot_id;
}

/** `GET /me/{kind}`, 50 from `offset`, newest first: 1 call. */
export function readSavedRecords(
  accessToken: string,
  kind: SavedKind,
  offset: number,
): Promise<RawRecordSavedPage> {
  const query = { limit: SAVED_PAGE, offset };
  return get({ path: `/me/${kind}`, query, schema: recordSavedPageSchema, accessToken });
}

/** `GET /me/following`, 50 artists after a cursor: 1 call. `next` is Spotify's cursor, which the caller must check. */
export async function readFollowedRecords(
  accessToken: string,
  after: string | null,
): Promise<{ total: number | null; items: (RawRecordRef | null)[]; next: string | null }> {
  const query = { type: "artist", limit: SAVED_PAGE, ...(after !== null && { after }) };
  const schema = recordFollowedSchema;
  const { artists } = await get({ path: "/me/following", query, schema, accessToken });
  return { total: artists.total, items: artists.items, next: artists.cursors?.after ?? null };
}
