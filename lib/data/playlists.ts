import "server-only";
import pLimit from "p-limit";
import type { EntriesView, PlaylistPageView, PlaylistView, WithAge } from "../api/types";
import { invalidate } from "../cache";
import { PAGE, readPlaylist, readPlaylistsPage } from "../spotify/endpoints/playlists";
import { checkSpotifyId } from "../spotify/ids";
import { toPlaylist, toPlaylistPage } from "./playlist-mapper";
import { readOwnProfile } from "./profile";
import { cachedQuery, requireUser, type UserContext } from "./query";

const FRESH = 60;
const SHELF = 20;
const IN_FLIGHT = 8;
/** Spotify admits about 11,000 playlists; a larger total is not believed. */
const MOST = 11_000;

type Page = { total: number; playlists: PlaylistView[] };

/** 50 playlists from an offset: 1 call and the profile's. For getters that already know who asks. */
export function readPlaylistsAt(caller: UserContext, offset: number): Promise<WithAge<Page>> {
  const load = async (token: string): Promise<Page> => {
    const [profile, page] = await Promise.all([readOwnProfile(caller), readPlaylistsPage(token, offset)]);
    const playlists = page.items.map((item) => toPlaylist(item, profile.value.id));
    return { total: page.total ?? offset + playlists.length, playlists };
  };
  return cachedQuery(caller, { resource: `playlists:${offset}`, fresh: FRESH, load });
}

/** The first 20 playlists and how many there are. Budget: 2 calls (one of them the profile's), then 0 for a minute. */
export async function getPlaylistsStart(): Promise<WithAge<Page>> {
  const { value, ...age } = await readPlaylistsAt(await requireUser("playlists"), 0);
  return { ...age, value: { ...value, playlists: value.playlists.slice(0, SHELF) } };
}

/**
 * All playlists in Spotify's order. Budget: 1 call for every 50, 8 at a time once the first has told the total, and the
 * profile's; then 0 for a minute. As old as its oldest page.
 */
export async function getPlaylists(): Promise<WithAge<PlaylistView[]>> {
  const caller = await requireUser("playlists");
  const first = await readPlaylistsAt(caller, 0);
  const limit = pLimit(IN_FLIGHT);
  const rest = Math.max(0, Math.ceil(Math.min(first.value.total, MOST) / PAGE) - 1);
  const offsets = Array.from({ length: rest }, (_, index) => (index + 1) * PAGE);
  const pages = [first, ...(await limit.map(offsets, (offset) => readPlaylistsAt(caller, offset)))];
  return {
    value: pages.flatMap((page) => page.value.playlists),
    asOf: Math.min(...pages.map((page) => page.asOf)),
    stale: pages.some((page) => page.stale),
  };
}

/** A playlist and, where they are ours to see, its first entries (100 at most). */
export type OpenedPlaylist = { playlist: PlaylistPageView; first: EntriesView | null };

/** For getters that already know who asks. @throws SpotifyError `not_found` for what cannot be an id, without a call. */
export async function readOpenedPlaylist(caller: UserContext, id: string): Promise<WithAge<OpenedPlaylist>> {
  checkSpotifyId(id);
  const load = async (token: string) => {
    const [profile, raw] = await Promise.all([readOwnProfile(caller), readPlaylist(token, id)]);
    return toPlaylistPage(raw, profile.value.id);
  };
  return cachedQuery(caller, { resource: `playlist:${id}`, fresh: FRESH, load });
}

/**
 * One playlist. Budget: 1 call and the profile's, then 0 for a minute.
 * @param options.isFresh what is kept of it is forgotten first: for those who look whether it has changed.
 */
export async function getPlaylist(id: string, { isFresh = false } = {}): Promise<WithAge<OpenedPlaylist>> {
  const caller = await requireUser("playlists");
  if (isFresh) await invalidate(caller.userId, `playlist:${id}`);
  return readOpenedPlaylist(caller, id);
}
