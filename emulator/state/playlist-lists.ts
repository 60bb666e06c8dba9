import type { AccountName } from "../catalog/accounts";
import type { Playlist, PlaylistList } from "../catalog/playlists";

/** Which playlists stand in whose library, own and followed, in the order that `GET /me/playlists` gives. */
export type PlaylistLists = {
  /** Null stands for a playlist that Spotify no longer shows. */
  listOf(account: AccountName): Readonly<PlaylistList>;
  has(account: AccountName, id: string): boolean;
  /** Puts a playlist first; one that is there already stays in its place. */
  add(account: AccountName, playlist: Playlist): void;
  /** Takes a playlist out; one that is not there is no error. */
  remove(account: AccountName, id: string): void;
};

/** The lists as the library was laid out, which itself never changes. */
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
