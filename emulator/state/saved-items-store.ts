import type { AccountName } from "../catalog/accounts";
import type { Library } from "../catalog/library";
import { type SavedItem, type SavedKind, savedOf } from "../catalog/saved-fixtures";
import { hasQuirk } from "./quirks";
import type { Settings } from "./settings";

/** Current saved and followed items of all accounts. Playlists are in `playlist-lists.ts`. */
export type SavedLibrary = {
  /** Newest first. */
  list(account: AccountName, kind: SavedKind): readonly SavedItem[];
  has(account: AccountName, kind: SavedKind, id: string): boolean;
  /** Adds an item. One that is already saved keeps its date. */
  add(account: AccountName, kind: SavedKind, item: SavedItem): void;
  /** Removes an item. An item that is not saved is not an error. */
  remove(account: AccountName, kind: SavedKind, id: string): void;
};

/** After all other saves of the library. */
const LONG_ALBUM_SAVED = "2026-08-21T09:00:00Z";

type SavedList = { items: Map<string, SavedItem>; sorted: readonly SavedItem[] | undefined };

/** Creates the saved items of a library. An account's items are generated on first use. */
export function createSavedLibrary(library: Library, settings: Settings): SavedLibrary {
  const accounts = new Map<AccountName, Record<SavedKind, SavedList>>();
  let hasLongAlbum = false;

  function list(account: AccountName, kind: SavedKind): SavedList {
    const known = accounts.get(account) ?? listsOf(savedOf(library, account));
    accounts.set(account, known);
    if (account === "premium") addLongAlbum(known.album);
    return known[kind];
  }

  /** Saved once, at the first use with that quirk, so that the user can remove it like any other album. */
  function addLongAlbum(albums: SavedList): void {
    if (hasLongAlbum || !hasQuirk({ settings }, "long-album")) return;
    hasLongAlbum = true;
    albums.items.set(library.catalogue.long.id, { id: library.catalogue.long.id, addedAt: LONG_ALBUM_SAVED });
    albums.sorted = undefined;
  }

  return {
    list: (account, kind) =>
      hasQuirk({ settings }, "tied-saves")
        ? tiedItems(list(account, kind))
        : sortedItems(list(account, kind)),
    has: (account, kind, id) => list(account, kind).items.has(id),
    add: (account, kind, item) => {
      const known = list(account, kind);
      if (known.items.has(item.id)) return;
      known.items.set(item.id, item);
      known.sorted = undefined;
    },
    remove: (account, kind, id) => {
      const known = list(account, kind);
      if (known.items.delete(id)) known.sorted = undefined;
    },
  };
}

function listsOf(saved: Record<SavedKind, SavedItem[]>): Record<SavedKind, SavedList> {
  const list = (kind: SavedKind): SavedList => ({
    items: new Map(saved[kind].map((item) => [item.id, item])),
    sorted: undefined,
  });
  return {
    track: list("track"),
    album: list("album"),
    episode: list("episode"),
    show: list("show"),
    audiobook: list("audiobook"),
    artist: list("artist"),
    user: list("user"),
  };
}

/** Of items saved in the same second, the later one comes first: the sort is stable. */
function sortedItems(list: SavedList): readonly SavedItem[] {
  list.sorted ??= [...list.items.values()]
    .reverse()
    .sort((a, b) => (a.addedAt < b.addedAt ? 1 : a.addedAt > b.addedAt ? -1 : 0));
  return list.sorted;
}

/** Items of one second come by id, so that their order says nothing about which was saved first. */
function tiedItems({ items }: SavedList): readonly SavedItem[] {
  return [...items.values()]
    .map((item) => ({ ...item, addedAt: item.tiedAt ?? item.addedAt }))
    .sort((a, b) => b.addedAt.localeCompare(a.addedAt) || (a.id < b.id ? -1 : 1));
}
