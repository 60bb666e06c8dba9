import "server-only";
import { ApiError } from "../api/errors";
import type { LibraryRecordKind, LibraryRecordsView, PlaylistRecordsView } from "../api/types";
import { ENTRIES_PAGE, SAVED_PAGE } from "../spotify/constants";
import {
  readEntryRecords,
  readFollowedRecords,
  readPlaylistRecords,
  readSavedRecords,
  readSnapshot,
} from "../spotify/endpoints/records";
import { checkSpotifyId } from "../spotify/ids";
import { nextCursor } from "./library";
import { requireUser, type UserContext, uncachedQuery } from "./query";
import { toArtistRecord, toEntryRecord, toSavedRecord } from "./record-mapper";

type Position = { offset: number; total: number | null | undefined; count: number };

/** Returns a total that is never below the items seen, and the offset of the next page; null after the last. */
function paging({ offset, total, count }: Position): { total: number; next: number | null } {
  const end = offset + count;
  const known = Math.max(total ?? 0, count > 0 ? end : 0);
  return { total: known, next: count > 0 && end < known ? end : null };
}

/** Drops the part of the embedded items that is not a whole page, so that every later offset is a multiple of 50. */
function wholePages<T>(items: readonly T[], total: number): readonly T[] {
  if (items.length >= total) return items;
  return items.slice(0, Math.floor(items.length / ENTRIES_PAGE) * ENTRIES_PAGE);
}

async function readFirst(caller: UserContext, id: string): Promise<PlaylistRecordsView> {
  const raw = await uncachedQuery(caller, (token) => readPlaylistRecords(token, id));
  const contents = raw.items ?? raw.tracks;
  if (!contents) throw new ApiError("hidden");
  const items = wholePages(contents.items, contents.total ?? contents.items.length);
  if (items.length === 0 && contents.items.length > 0) return readRest(caller, id, 0);
  const records = items.map((item, index) => toEntryRecord(item, index));
  const position = { offset: 0, total: contents.total, count: records.length };
  return { offset: 0, ...paging(position), snapshot: raw.snapshot_id || null, records };
}

async function readRest(caller: UserContext, id: string, offset: number): Promise<PlaylistRecordsView> {
  const raw = await uncachedQuery(caller, (token) => readEntryRecords(token, id, offset));
  const records = raw.items.map((item, index) => toEntryRecord(item, offset + index));
  const { total, next } = paging({ offset, total: raw.total, count: records.length });
  const isEnd = next === null;
  const snapshot = isEnd ? await uncachedQuery(caller, (token) => readSnapshot(token, id)) : null;
  return { offset, total, next, snapshot: snapshot || null, records };
}

/**
 * Returns records of a playlist from an offset: up to 100 from 0, 50 from any other. Read past the cache. The first and
 * the last page bring the snapshot; if these two are equal, all pages in between belong to that version. Budget: 1
 * call a page, 2 for the last of several.
 * @throws ApiError `hidden` when Spotify does not share its items. SpotifyError `not_found` for an invalid id.
 */
export async function getPlaylistRecords(id: string, offset: number): Promise<PlaylistRecordsView> {
  return readRecordsAt(await requireUser("playlists"), id, offset);
}

/** Returns the same for a user who is authorized already: a stream has left the request once its response has begun. */
export async function readRecordsAt(
  caller: UserContext,
  id: string,
  offset: number,
): Promise<PlaylistRecordsView> {
  checkSpotifyId(id);
  return offset === 0 ? readFirst(caller, id) : readRest(caller, id, offset);
}

type Page = { offset: number; after: string | null };

async function readFollowed(caller: UserContext, { offset, after }: Page): Promise<LibraryRecordsView> {
  const raw = await uncachedQuery(caller, (token) => readFollowedRecords(token, after));
  const records = raw.items.map((item, index) => toArtistRecord(item, offset + index));
  const cursor = nextCursor(raw.next, after);
  const total = Math.max(raw.total ?? 0, offset + records.length);
  const next = cursor === null ? null : offset + SAVED_PAGE;
  return { offset, total, next, after: cursor, records };
}

/**
 * Returns 50 records of saved items or followed artists, newest first, past the cache. Budget: 1 call.
 * @param page.after for artists, `after` of the previous page; null for the first. Their `offset` only numbers them.
 */
export async function getLibraryRecords(kind: LibraryRecordKind, page: Page): Promise<LibraryRecordsView> {
  const caller = await requireUser("library");
  if (kind === "artists") return readFollowed(caller, page);
  const { offset } = page;
  const raw = await uncachedQuery(caller, (token) => readSavedRecords(token, kind, offset));
  const records = raw.items.map((item, index) => toSavedRecord(item, offset + index));
  return { offset, ...paging({ offset, total: raw.total, count: records.length }), after: null, records };
}
