import type { AccountName } from "../catalog/accounts";
import type { Library } from "../catalog/library";
import { type SavedItem, type SavedKind, savedOf } from "../catalog/saved-fixtures";

/** What people have saved and whom they follow, as it stands now; playlists are in `playlist-lists.ts`. */
export type SavedLibrary = {
  /** From new to old. */
  list(account: AccountName, kind: SavedKind): readonly SavedItem[];
  has(account: AccountName, kind: SavedKind, id: string): boolean;
  /** Keeps a thing since a moment (UTC ISO 8601); one that is there already keeps its own. */
  add(account: AccountName, kind: SavedKind, mark: SavedItem): void;
  /** Takes a thing out; one that is not there is no error. */
  remove(account: AccountName, kind: SavedKind, id: string): void;
};

type Shelf = { marks: Map<string, SavedItem>; sorted: readonly SavedItem[] | undefined };

/** The saved things of a library as it was laid out; an account's are made when they are first asked for. */
export function createSavedLibrary(library: Library): SavedLibrary {
  const accounts = new Map<AccountName, Record<SavedKind, Shelf>>();

  function shelf(account: AccountName, kind: SavedKind): Shelf {
    const known = accounts.get(account) ?? shelvesOf(savedOf(library, account));
    accounts.set(account, known);
    return known[kind];
  }

  return {
    list: (account, kind) => sortedMarks(shelf(account, kind)),
    has: (account, kind, id) => shelf(account, kind).marks.has(id),
    add: (account, kind, mark) => {
      const known = shelf(account, kind);
      if (known.marks.has(mark.id)) return;
      known.marks.set(mark.id, mark);
      known.sorted = undefined;
    },
    remove: (account, kind, id) => {
      const known = shelf(account, kind);
      if (known.marks.delete(id)) known.sorted = undefined;
    },
  };
}

function shelvesOf(saved: Record<SavedKind, SavedItem[]>): Record<SavedKind, Shelf> {
  const shelf = (kind: SavedKind): Shelf => ({
    marks: new Map(saved[kind].map((mark) => [mark.id, mark])),
    sorted: undefined,
  });
  return {
    track: shelf("track"),
    album: shelf("album"),
    episode: shelf("episode"),
    show: shelf("show"),
    audiobook: shelf("audiobook"),
    artist: shelf("artist"),
    user: shelf("user"),
  };
}

/** Of things kept in the same second the later one comes first, for the sort is stable. */
function sortedMarks(shelf: Shelf): readonly SavedItem[] {
  shelf.sorted ??= [...shelf.marks.values()]
    .reverse()
    .sort((a, b) => (a.addedAt < b.addedAt ? 1 : a.addedAt > b.addedAt ? -1 : 0));
  return shelf.sorted;
}
