import type { ExportCopy } from "../client/export-copy";
import type { ExportPage } from "../client/export-store";
import type { ExportList } from "../export/export-list";
import { hasLibrary } from "./library-databases";
import type { LibraryStore } from "./library-store";
import {
  type ListKey,
  playlistIdOf,
  playlistKey,
  type StoredList,
  savedKey,
  savedKindOf,
} from "./library-types";
import { openLibrary } from "./open-library";

/** What the copy has of a list. */
export type CopiedList = { count: number; confirmedAt: number };

/** The lists of the copy, by the ids of their exports: the id of a playlist, the kind of saved items. */
export type CopiedLists = {
  lists: ReadonlyMap<string, CopiedList>;
  /** All playlists of the library in its order, also those that were not read. */
  playlists: StoredList[];
};

/** Returns whether all items of a list are stored, in the version that Spotify named last. */
function isComplete({ state, version, snapshot, listedSnapshot }: StoredList): boolean {
  return state === "read" && version > 0 && snapshot === listedSnapshot;
}

function keyOf({ kind, id }: ExportList): ListKey {
  return kind === "playlist" ? playlistKey(id) : savedKey(kind);
}

async function* pagesOf(store: LibraryStore, list: ExportList): AsyncGenerator<ExportPage> {
  const stored = await store.list(keyOf(list));
  if (!stored || !isComplete(stored)) return;
  const { count: total, snapshot } = stored;
  if (total === 0) yield { total, next: null, after: null, snapshot, records: [] };
  let from = 0;
  for await (const items of store.items(stored)) {
    const offset = from;
    const records = items.map((item, index) => ({ ...item, position: offset + index }));
    from += records.length;
    yield { total, next: from < total ? from : null, after: null, snapshot, records };
  }
}

/** Opens the local library of an account for an export; null if this browser has none. */
export async function openExportCopy(account: string): Promise<ExportCopy | null> {
  if (!(await hasLibrary(account))) return null;
  const { store } = openLibrary(account);
  return { pages: (list) => pagesOf(store, list) };
}

/** Returns which lists can be exported from the local library of an account. @throws LibraryStorageError */
export async function readCopiedLists(account: string): Promise<CopiedLists> {
  const all = await openLibrary(account).store.lists();
  const copied = all.filter(isComplete).flatMap(({ key, count, confirmedAt }) => {
    const id = playlistIdOf(key) ?? savedKindOf(key);
    return id === null ? [] : [[id, { count, confirmedAt }] as const];
  });
  const playlists = all.filter(({ key }) => playlistIdOf(key) !== null).sort((a, b) => a.place - b.place);
  return { lists: new Map(copied), playlists };
}
