import "server-only";
import pLimit from "p-limit";
import { ENTRIES_PAGE } from "../api/paths";
import { RequestError } from "../api/request-error";
import type { EntriesView } from "../api/types";
import { readEntries } from "../spotify/endpoints/playlists";
import { toEntries } from "./playlist-mapper";
import { readOpenedPlaylist } from "./playlists";
import { cachedQuery, requireUser, type UserContext } from "./query";

const DAY = 86_400;
const IN_FLIGHT = 8;
/** Pages asked for before their turn: one slow answer must not keep the others from being asked for. */
const AHEAD = 3 * IN_FLIGHT;
/** Spotify's own limit for a playlist is 10,000; a total beyond this is not believed. */
const MOST = 20_000;

type Wanted = { id: string; snapshot: string };
type Opened = { caller: UserContext; first: EntriesView; total: number } & Wanted;

/**
 * The playlist at the snapshot the page was drawn from. Contents are kept by snapshot for a day, so an unchanged playlist
 * costs no content call; a changed one must not be mixed with what the page holds.
 * @throws RequestError `changed` when it is no longer that one, `hidden` when its contents are.
 */
async function openAt({ id, snapshot }: Wanted): Promise<Opened> {
  const caller = await requireUser("playlists");
  const { playlist, first } = (await readOpenedPlaylist(caller, id)).value;
  if (playlist.snapshot !== snapshot) throw new RequestError("changed");
  if (!first) throw new RequestError("hidden");
  return { caller, first, total: Math.min(first.total, MOST), id, snapshot };
}

/** Entries that came with the playlist itself cost nothing; only whole pages of them, unless they are all there is. */
function pageOfFirst({ first }: Opened, offset: number): EntriesView | null {
  const entries = first.entries.slice(offset, offset + ENTRIES_PAGE);
  const whole = entries.length === ENTRIES_PAGE || offset + entries.length >= first.total;
  return whole ? { offset, total: first.total, entries } : null;
}

async function readPage(opened: Opened, offset: number): Promise<EntriesView> {
  const { caller, id, snapshot } = opened;
  const known = pageOfFirst(opened, offset);
  if (known) return known;
  const load = async (token: string) => toEntries(await readEntries(token, id, offset), offset);
  const resource = `entries:${id}:${snapshot}:${offset}`;
  return (await cachedQuery(caller, { resource, fresh: DAY, load })).value;
}

/** 50 entries from `offset`, a multiple of 50. Budget: 1 call, then 0 while the playlist is unchanged. */
export async function getEntries(wanted: Wanted & { offset: number }): Promise<EntriesView> {
  const opened = await openAt(wanted);
  if (wanted.offset >= Math.max(opened.total, 1)) throw new RequestError("out_of_range");
  return readPage(opened, wanted.offset);
}

/**
 * All entries, page by page in order, 8 calls in flight at most.
 * @param signal stops it: pages not yet asked for are not asked for.
 * @returns the total at once, and the pages as they come.
 */
export async function streamEntries(
  wanted: Wanted,
  signal: AbortSignal,
): Promise<{ total: number; pages: AsyncGenerator<EntriesView> }> {
  const opened = await openAt(wanted);
  return { total: opened.total, pages: pagesOf(opened, signal) };
}

async function* pagesOf(opened: Opened, signal: AbortSignal): AsyncGenerator<EntriesView> {
  const pages = Math.ceil(opened.total / ENTRIES_PAGE);
  const limit = pLimit(IN_FLIGHT);
  const underway: Promise<EntriesView>[] = [];
  try {
    for (let asked = 0, given = 0; given < pages; given++) {
      signal.throwIfAborted();
      while (underway.length < AHEAD && asked < pages) {
        const page = limit(readPage, opened, asked++ * ENTRIES_PAGE);
        // The first failure ends it all; those that nobody awaits by then must not end the process.
        page.catch(() => limit.clearQueue());
        underway.push(page);
      }
      const next = await underway.shift();
      if (next) yield next;
    }
  } finally {
    limit.clearQueue();
  }
}
