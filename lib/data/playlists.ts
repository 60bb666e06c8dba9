import "server-only";
import pLimit from "p-limit";
import type { EntriesView, PlaylistPageView, PlaylistView, WithAge } from "../api/types";
import { invalidate } from "../cache";
import { PLAYLISTS_PAGE } from "../spotify/constants";
import { readPlaylist, readPlaylistsPage } from "../spotify/endpoints/playlists";
import { checkSpotifyId } from "../spotify/ids";
import { readOwnProfile } from "./me";
import { toPlaylist, toPlaylistPage } from "./playlist-mapper";
import { cachedQuery, requireUser, type UserContext } from "./query";

const STALE_AFTER_S = 60;
const START_SIZE = 20;
const MAX_CONCURRENT_CALLS = 8;
/** Spotify allows about 11,000 playlists; a larger total is invalid. */
const MAX_PLAYLISTS = 11_000;

type Page = { total: number; playlists: PlaylistView[] };

/** Returns 50 playlists from an offset: 1 call and the profile's. For callers that have already authorized the user. */
export function readPlaylistsAt(caller: UserContext, offset: number): Promise<WithAge<Page>> {
  const load = async (token: string): Promise<Page> => {
    const [profile, page] = await Promise.all([readOwnProfile(caller), readPlaylistsPage(token, offset)]);
    const playlists = page.items.map((item) => toPlaylist(item, profile.value.id));
    return { total: page.total ?? offset + playlists.length, playlists };
  };
  return cachedQuery(caller, { resource: `playlists:${offset}`, staleAfterS: STALE_AFTER_S, load });
}

/** Returns the first 20 playlists and the total. Budget: 2 calls (one of them the profile's), then 0 for a minute. */
export async function getPlaylistsStart(): Promise<WithAge<Page>> {
  const { value, ...age } = await readPlaylistsAt(await requireUser("playlists"), 0);
  return { ...age, value: { ...value, playlists: value.playlists.slice(0, START_SIZE) } };
}

/** All playlists that Spotify describes, and the number of those it only counts. */
export type AllPlaylists = { playlists: PlaylistView[]; unlisted: number };

/**
 * Returns all playlists in Spotify's order, with the age of the oldest page. Budget: 1 call per 50, up to 8 at a time
 * once the first has returned the total, and the profile's; then 0 for a minute.
 */
export async function getPlaylists(): Promise<WithAge<AllPlaylists>> {
  const caller = await requireUser("playlists");
  const first = await readPlaylistsAt(caller, 0);
  const limit = pLimit(MAX_CONCURRENT_CALLS);
  const remainingPages = Math.max(
    0,
    Math.ceil(Math.min(first.value.total, MAX_PLAYLISTS) / PLAYLISTS_PAGE) - 1,
  );
  const offsets = Array.from({ length: remainingPages }, (_, index) => (index + 1) * PLAYLISTS_PAGE);
  const pages = [first, ...(await limit.map(offsets, (offset) => readPlaylistsAt(caller, offset)))];
  const playlists = pages.flatMap((page) => page.value.playlists);
  return {
    value: { playlists, unlisted: Math.max(0, first.value.total - playlists.length) },
    asOf: Math.min(...pages.map((page) => page.asOf)),
    stale: pages.some((page) => page.stale),
  };
}

/** A playlist and its first items, at most 100, if Spotify shares them. */
export type OpenedPlaylist = { playlist: PlaylistPageView; first: EntriesView | null };

/**
 * Returns one playlist. For callers that have already authorized the user.
 * @throws SpotifyError `not_found` for an invalid id, without a call.
 */
export async function readOpenedPlaylist(caller: UserContext, id: string): Promise<WithAge<OpenedPlaylist>> {
  checkSpotifyId(id);
  const load = async (token: string) => {
    const [profile, raw] = await Promise.all([readOwnProfile(caller), readPlaylist(token, id)]);
    return toPlaylistPage(raw, profile.value.id);
  };
  return cachedQuery(caller, { resource: `playlist:${id}`, staleAfterS: STALE_AFTER_S, load });
}

/**
 * Returns one playlist. Budget: 1 call and the profile's, then 0 for a minute.
 * @param options.isFresh whether to invalidate the cached playlist first, to check whether it has changed.
 */
export async function getPlaylist(id: string, { isFresh = false } = {}): Promise<WithAge<OpenedPlaylist>> {
  const caller = await requireUser("playlists");
  if (isFresh) await invalidate(caller.userId, `playlist:${id}`);
  return readOpenedPlaylist(caller, id);
}
