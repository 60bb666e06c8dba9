import type { LibraryStore } from "./library-store";
import type { ListKey, StoredItem } from "./library-types";
import { buildIndex, coverageOf, type IndexCoverage, type SongIndex, type SongPlace } from "./song-index";
import { NO_PROGRESS } from "./sync-progress";
import { LibrarySync } from "./sync-tabs";

type OpenIndex = { state: string; index: Promise<SongIndex> };

let opened: { account: string; sync: LibrarySync; index: OpenIndex | null } | null = null;

function open(account: string) {
  if (opened?.account === account) return opened;
  opened?.sync.close();
  const library = { account, sync: new LibrarySync(account), index: null };
  opened = library;
  library.sync.subscribe(() => {
    // What was deleted must not stay in memory.
    if (opened === library && library.sync.view().progress === NO_PROGRESS) opened.index = null;
  });
  return library;
}

/** Returns the local library of an account; the same for every caller in this tab. */
export function openLibrary(account: string): LibrarySync {
  return open(account).sync;
}

/** Returns the index of the local library, which is built again when lists have changed. @throws LibraryStorageError */
export async function openIndex(account: string): Promise<SongIndex> {
  const library = open(account);
  const lists = await library.sync.store.lists();
  const state = lists.map(({ key, version, count }) => `${key} ${version} ${count}`).join();
  const current = opened?.index;
  if (current?.state === state) return current.index;
  const index = buildIndex(library.sync.store, new AbortController().signal);
  if (opened?.account === account) opened.index = { state, index };
  return index;
}

/** Where a song is in the library, and how much of the library was read. */
export type SongPlaces = { places: SongPlace[]; sameRecording: SongPlace[]; coverage: IndexCoverage };

type Wanted = { uri: string; isrc: string | null };

function placesIn(items: readonly StoredItem[], from: number, isWanted: (item: StoredItem) => boolean) {
  return items.flatMap((item, index) =>
    isWanted(item) ? [{ position: from + index, addedAt: item.addedAt }] : [],
  );
}

/** Finds a song in all lists without an index, which takes longer to build than one look. @throws LibraryStorageError */
export async function findPlaces(account: string, { uri, isrc }: Wanted): Promise<SongPlaces> {
  const { store } = openLibrary(account);
  const lists = await store.lists();
  const places: SongPlace[] = [];
  const sameRecording: SongPlace[] = [];
  for (const list of lists.sort((a, b) => a.place - b.place)) {
    const facts = { key: list.key, list: list.name, count: list.count };
    for await (const [from, items] of withPositions(store, list)) {
      places.push(...placesIn(items, from, (item) => item.uri === uri).map((at) => ({ ...facts, ...at })));
      const isCopy = (item: StoredItem) => isrc !== null && item.isrc === isrc && item.uri !== uri;
      sameRecording.push(...placesIn(items, from, isCopy).map((at) => ({ ...facts, ...at })));
    }
  }
  return { places, sameRecording, coverage: coverageOf(lists) };
}

async function* withPositions(
  store: LibraryStore,
  list: { key: ListKey; version: number },
): AsyncGenerator<[number, StoredItem[]]> {
  let from = 0;
  for await (const items of store.items(list)) {
    yield [from, items];
    from += items.length;
  }
}
