import type { AccountName, UserAccount } from "../catalog/accounts";
import type { Playlist, PlaylistList } from "../catalog/playlists";
import type { EmulatorState } from "../state/emulator-state";
import { pageOf, type Window } from "./page";
import { playlistObject } from "./playlists";

/**
 * What an account's list of playlists shows to the account itself: without the scopes it is shorter, not refused.
 * Spotify docs: concepts/scopes.
 */
export function ownList(world: EmulatorState, account: AccountName, scopes: readonly string[]): PlaylistList {
  return currentList(world, account).filter((playlist) => {
    if (!playlist) return true;
    if (playlist.collaborative) return scopes.includes("playlist-read-collaborative");
    return playlist.public || scopes.includes("playlist-read-private");
  });
}

/** What everybody may see of a person's list: the public playlists; of somebody without an account, the own ones. */
export function publicList(world: EmulatorState, person: UserAccount): Playlist[] {
  const account = Object.values(world.library.accounts).find((each) => each.person.id === person.id);
  const all = account
    ? currentList(world, account.handle)
    : [...world.playlists.all()].filter(({ owner }) => owner.id === person.id);
  return all.filter((playlist) => playlist !== null).filter((playlist) => playlist.public);
}

/** A page of a list of playlists; `path` is the list's own, below the address of the Web API. */
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

/** The lists hold playlists as they were when added; their details may have changed since. */
function currentList({ lists, playlists }: EmulatorState, account: AccountName): PlaylistList {
  return lists.listOf(account).map((playlist) => playlist && (playlists.get(playlist.id) ?? playlist));
}
