import { type Catalogue, createCatalogue } from "./catalogue";
import { type Account, type AccountName, createAccounts, createFriends } from "./people";
import { createPlaylistLists, type LibrarySize, type Playlist, type PlaylistList } from "./playlists";

/** Everything that exists on our Spotify before anybody changes it. */
export type Library = {
  seed: number;
  accounts: Record<AccountName, Account>;
  catalogue: Catalogue;
  lists: Record<AccountName, PlaylistList>;
  playlists: Map<string, Playlist>;
};

/** Makes the library of a seed; the same seed and size always give the same library. */
export function createLibrary(seed: number, size: LibrarySize): Library {
  const accounts = createAccounts(seed);
  const catalogue = createCatalogue(seed);
  const lists = createPlaylistLists({ seed, size, accounts, friends: createFriends(seed), catalogue });
  const all = Object.values(lists).flatMap((list) => list.filter((playlist) => playlist !== null));
  return {
    seed,
    accounts,
    catalogue,
    lists,
    playlists: new Map(all.map((playlist) => [playlist.id, playlist])),
  };
}
