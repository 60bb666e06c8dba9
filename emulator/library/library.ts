import { createAudiobooks } from "./audiobooks";
import { type Catalogue, createMusic } from "./catalogue";
import { createFinder, type Finder } from "./finder";
import { type Account, type AccountName, createAccounts, createFriends } from "./people";
import { createPlaylistLists, type LibrarySize, type Playlist, type PlaylistList } from "./playlists";
import { createReissues, variousArtists } from "./reissues";
import { createShows } from "./shows";

/** Everything that exists on our Spotify before anybody changes it. */
export type Library = {
  seed: number;
  accounts: Record<AccountName, Account>;
  catalogue: Catalogue;
  /** The catalogue by id. */
  find: Finder;
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
    find: createFinder(catalogue),
    lists,
    playlists: new Map(all.map((playlist) => [playlist.id, playlist])),
  };
}

function createCatalogue(seed: number): Catalogue {
  const music = createMusic(seed);
  const various = variousArtists(seed);
  const reissues = createReissues(seed, music.albums, various);
  return { ...music, various, reissues, ...createShows(seed), audiobooks: createAudiobooks(seed) };
}
