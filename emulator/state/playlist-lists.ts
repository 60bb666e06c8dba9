import type { AccountName } from "../catalog/accounts";
import type { Playlist, PlaylistList } from "../catalog/playlists";

/** The own and followed playlists of each account, in the order of `GET /me/playlists`. */
export type PlaylistLists = {
  /** Null = a playlist that Spotify no longer shows. */
  listOf(account: AccountName): Readonly<PlaylistList>;
  has(account: AccountName, id: string): boolean;
  /** Adds a playlist at the start. One that is already in the list keeps its position. */
  add(account: AccountName, playlist: Playlist): void;
  /** Removes a playlist. A playlist that is not in the list is not an error. */
  remove(account: AccountName, id: string): void;
};

/** Creates the lists from the library, which never changes. */
export function createPlaylistLists(initial: Record<AccountName, PlaylistList>): PlaylistLists {
  const lists = { ...initial };
  const has = (account: AccountName, id: string) => lists[account].some((playlist) => playlist?.id === id);
  return {
    listOf: (account) => lists[account],
    has,
    add: (account, playlist) => {
      if (!has(account, playlist.id)) lists[account] = [playlist, ...lists[account]];
    },
    remove: (account, id) => {
      lists[account] = lists[account].filter((playlist) => playlist?.id !== id);
    },
  };
}
