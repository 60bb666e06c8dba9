import { type Account, type AccountName, createAccounts, createFriends, type UserAccount } from "./accounts";
import { createAudiobooks } from "./audiobooks";
import { type Catalogue, createMusic } from "./catalog";
import { type CatalogIndex, createCatalogIndex } from "./catalog-index";
import { createPlaylistLists, type LibrarySize, type Playlist, type PlaylistList } from "./playlists";
import { createReissues, variousArtists } from "./reissues";
import { createSearch, type Search } from "./search";
import { createShows } from "./shows";

/** Everything that exists on our Spotify before anybody changes it. */
export type Library = {
  seed: number;
  size: LibrarySize;
  accounts: Record<AccountName, Account>;
  /** Everybody by id, also those who cannot log in. */
  people: Map<string, UserAccount>;
  catalogue: Catalogue;
  /** The catalogue by id. */
  find: CatalogIndex;
  /** The catalogue by what people type. */
  search: Search;
  lists: Record<AccountName, PlaylistList>;
  playlists: Map<string, Playlist>;
};

/** Makes the library of a seed; the same seed and size always give the same library. */
export function createLibrary(seed: number, size: LibrarySize): Library {
  const accounts = createAccounts(seed);
  const friends = createFriends(seed);
  const catalogue = createCatalogue(seed);
  const lists = createPlaylistLists({ seed, size, accounts, friends, catalogue });
  const people = [...Object.values(accounts).map(({ person }) => person), ...friends];
  const all = Object.values(lists).flatMap((list) => list.filter((playlist) => playlist !== null));
  return {
    seed,
    size,
    accounts,
    people: new Map(people.map((person) => [person.id, person])),
    catalogue,
    find: createCatalogIndex(catalogue),
    search: createSearch(catalogue),
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
