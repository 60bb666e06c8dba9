import { type Account, type AccountName, createAccounts, createFriends, type UserAccount } from "./accounts";
import { createAudiobooks } from "./audiobooks";
import { type Catalogue, createMusic } from "./catalog";
import { type CatalogIndex, createCatalogIndex } from "./catalog-index";
import { createLongAlbum } from "./long-album";
import { createPlaylistLists, type LibrarySize, type Playlist, type PlaylistList } from "./playlists";
import { createReissues, variousArtists } from "./reissues";
import { createSearch, type Search } from "./search";
import { createShows } from "./shows";
import { tidyCatalogue } from "./tidy";

/** Everything on the emulated Spotify before any change. */
export type Library = {
  seed: number;
  size: LibrarySize;
  accounts: Record<AccountName, Account>;
  /** All users by id, including those who cannot log in. */
  people: Map<string, UserAccount>;
  catalogue: Catalogue;
  /** The catalogue by id. */
  find: CatalogIndex;
  /** Searches the catalogue. */
  search: Search;
  lists: Record<AccountName, PlaylistList>;
  playlists: Map<string, Playlist>;
};

/** Creates the library of a seed. The same seed and size always give the same library. */
export function createLibrary(seed: number, size: LibrarySize): Library {
  const accounts = createAccounts(seed);
  const friends = createFriends(seed);
  const catalogue = size === "tidy" ? tidyCatalogue(seed, createCatalogue(seed)) : createCatalogue(seed);
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
  const long = createLongAlbum(seed, various);
  return { ...music, various, reissues, long, ...createShows(seed), audiobooks: createAudiobooks(seed) };
}
