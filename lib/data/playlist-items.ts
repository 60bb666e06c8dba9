import "server-only";
import pLimit from "p-limit";
import { ApiError } from "../api/errors";
import { ENTRIES_PAGE } from "../api/paths";
import type { EntriesView } from "../api/types";
import { readEntries } from "../spotify/endpoints/playlists";
import { toEntries } from "./playlist-mapper";
import { readOpenedPlaylist } from "./playlists";
import { cachedQuery, requireUser, type UserContext } from "./query";
import type { ReadKind } from "./read-limits";

/** A day. */
const STALE_AFTER_S = 86_400;
const MAX_CONCURRENT_CALLS = 8;
/** Pages requested ahead of the reader, so that one slow response does not delay the requests after it. */
const MAX_PREFETCHED_PAGES = 3 * MAX_CONCURRENT_CALLS;
/** Spotify's limit for a playlist is 10,000; a larger total than this is invalid. */
const MAX_TOTAL = 20_000;

type SnapshotRef = { id: string; snapshot: string };
type Opened = { caller: UserContext; first: EntriesView; total: number } & SnapshotRef;

/**
 * Opens the playlist at the snapshot that the page shows. Items are cached per snapshot for a day, so an unchanged
 * playlist costs no calls for items. Items of a changed one must not be mixed with those on the page.
 * @throws ApiError `changed` for another snapshot, `hidden` when Spotify does not share its items.
 */
async function openAt({ id, snapshot }: SnapshotRef): Promise<Opened> {
  const caller = await requireUser("playlists");
  const { playlist, first } = (await readOpenedPlaylist(caller, id)).value;
  if (playlist.snapshot !== snapshot) throw new ApiError("changed");
  if (!first) throw new ApiError("hidden");
  return { caller, first, total: Math.min(first.total, MAX_TOTAL), id, snapshot };
}

/** Items that came with the playlist cost no call. Returns only complete pages of them, or the last page. */
function pageOfFirst({ first }: Opened, offset: number): EntriesView | null {
  const entries = first.entries.slice(offset, offset + ENTRIES_PAGE);
  const isComplete = entries.length === ENTRIES_PAGE || offset + entries.length >= first.total;
  return isComplete ? { offset, total: first.total, entries } : null;
}

async function readPage(opened: Opened, offset: number, kind: ReadKind): Promise<EntriesView> {
  const { caller, id, snapshot } = opened;
  const included = pageOfFirst(opened, offset);
  if (included) return included;
  const load = async (token: string) => toEntries(await readEntries(token, id, offset), offset);
  const resource = `entries:${id}:${snapshot}:${offset}`;
  return (await cachedQuery(caller, { resource, staleAfterS: STALE_AFTER_S, kind, load })).value;
}

/** Returns 50 items from `offset`, a multiple of 50. Budget: 1 call, then 0 while the playlist is unchanged. */
export async function getEntries(ref: SnapshotRef & { offset: number }): Promise<EntriesView> {
  const opened = await openAt(ref);
  if (ref.offset >= Math.max(opened.total, 1)) throw new ApiError("out_of_range");
  return readPage(opened, ref.offset, "other");
}

/**
 * Streams all items, page by page in order, with at most 8 concurrent calls, and slowly after 200 calls of a user.
 * @param signal stops further requests.
 * @returns the total at once, and the pages as they arrive.
 */
export async function streamEntries(
  ref: SnapshotRef,
  signal: AbortSignal,
): Promise<{ total: number; pages: AsyncGenerator<EntriesView> }> {
  const opened = await openAt(ref);
  return { total: opened.total, pages: pagesOf(opened, signal) };
}

async function* pagesOf(opened: Opened, signal: AbortSignal): AsyncGenerator<EntriesView> {
  const pages = Math.ceil(opened.total / ENTRIES_PAGE);
  const limit = pLimit(MAX_CONCURRENT_CALLS);
  const pending: Promise<EntriesView>[] = [];
  try {
    for (let requested = 0, yielded = 0; yielded < pages; yielded++) {
      signal.throwIfAborted();
      while (pending.length < MAX_PREFETCHED_PAGES && requested < pages) {
        const page = limit(readPage, opened, requested++ * ENTRIES_PAGE, "list");
        // The first failure stops the stream. Observe the other rejections here so that they are never unhandled.
        page.catch(() => limit.clearQueue());
        pending.push(page);
      }
      const next = await pending.shift();
      if (next) yield next;
    }
  } finally {
    limit.clearQueue();
  }
}
