import type { AccountName, UserAccount } from "../catalog/accounts";
import type { Playlist, PlaylistList } from "../catalog/playlists";
import type { EmulatorState } from "../state/emulator-state";
import { pageOf, type Window } from "./page";
import { playlistObject } from "./playlists";

/**
 * Returns an account's own list of playlists. Missing scopes shorten the list; they do not cause an error.
 * Spotify docs: concepts/scopes.
 */
export function ownList(world: EmulatorState, account: AccountName, scopes: readonly string[]): PlaylistList {
  return currentList(world, account).filter((playlist) => {
    if (!playlist) return true;
    if (playlist.collaborative) return scopes.includes("playlist-read-collaborative");
    return playlist.public || scopes.includes("playlist-read-private");
  });
}

/** Returns the public playlists of a user's list. For a user without an account, only the user's own ones. */
export function publicList(world: EmulatorState, person: UserAccount): Playlist[] {
  const account = Object.values(world.library.accounts).find((each) => each.person.id === person.id);
  const all = account
    ? currentList(world, account.handle)
    : [...world.playlists.all()].filter(({ owner }) => owner.id === person.id);
  return all.filter((playlist) => playlist !== null).filter((playlist) => playlist.public);
}

/** Returns a page of a list of playlists. `path` is relative to the Web API's base URL. */
export function playlistsPage(
  world: EmulatorState,
  list: PlaylistList,
  { path, limit, offset }: Window & { path: string },
) {
  return pageOf({
    url: `${world.origin}/v1/${path}`,
    limit,
    offset,
    total: list.length,
    items: list.slice(offset, offset + limit).map((playlist) => playlist && playlistObject(world, playlist)),
  });
}

/** Replaces the playlists in a list, whose details may be outdated, with their current versions. */
function currentList({ lists, playlists }: EmulatorState, account: AccountName): PlaylistList {
  return lists.listOf(account).map((playlist) => playlist && (playlists.get(playlist.id) ?? playlist));
}
