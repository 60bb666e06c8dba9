import type { LibraryPlaylistsView } from "../api/types";
import { DAY_MS } from "../time";
import type { LibraryApi } from "./library-api";
import type { LibraryStore } from "./library-store";
import { type ListKey, playlistKey, type SavedKind, type StoredList, savedKey } from "./library-types";
import { BUDGET, type SyncCalls } from "./sync-calls";
import { needsReading } from "./sync-price";

/** Limits of a local library. */
const MAX_ITEMS = 200_000;
const MAX_BYTES = 150 * 1024 * 1024;
/** Assumed for items that were not read yet. */
const BYTES_PER_ITEM = 600;

/** What a person has chosen to store. */
export type SyncChoice = { playlists: boolean; saved: readonly SavedKind[] };

/** A list of the library before it was read. */
export function newList(key: ListKey, now: number): StoredList {
  return {
    key,
    name: "",
    owner: "",
    place: 0,
    snapshot: null,
    listedSnapshot: null,
    listedCount: 0,
    state: "waiting",
    version: 0,
    count: 0,
    bytes: 0,
    readAt: null,
    confirmedAt: now,
  };
}

type ListedPlaylist = LibraryPlaylistsView["playlists"][number];

/** Returns a playlist as it is stored after it was listed. An unchanged snapshot confirms the items. */
function afterListing(listed: ListedPlaylist, place: number, list: StoredList, now: number): StoredList {
  const isShared = listed.kind !== "followed";
  const { name, owner, ownerId, description, isPublic, snapshot, total } = listed;
  const facts: StoredList = {
    ...list,
    ...{ place, name, owner, ownerId, description, isPublic },
    listedSnapshot: snapshot,
    listedCount: total ?? list.count,
  };
  if (!isShared) return { ...facts, state: "link", confirmedAt: now };
  const isRefused = list.state === "unreadable" && list.listedSnapshot === snapshot;
  const state = list.version > 0 ? "read" : isRefused ? "unreadable" : "waiting";
  const isConfirmed = list.version === 0 || list.snapshot === snapshot;
  return { ...facts, state, confirmedAt: isConfirmed ? now : list.confirmedAt };
}

type Parts = { store: LibraryStore; api: LibraryApi; calls: SyncCalls; now: () => number };

async function readListing({ api, calls }: Parts): Promise<ListedPlaylist[]> {
  const all = new Map<string, ListedPlaylist>();
  for (let offset: number | null = 0; offset !== null; ) {
    const at: number = offset;
    const page = await calls.make(1, (signal) => api.playlists(at, signal));
    for (const one of page.playlists) all.set(one.id, one);
    offset = page.next;
  }
  return [...all.values()];
}

/** Reads the list of playlists into the store: new ones are added, removed ones deleted, changed ones marked. */
export async function listPlaylists(parts: Parts): Promise<void> {
  const { store, calls, now } = parts;
  const listed = await readListing(parts);
  const stored = new Map((await store.lists()).map((list) => [list.key, list]));
  const lists = listed.map((one, place) => {
    const key = playlistKey(one.id);
    return afterListing(one, place, stored.get(key) ?? newList(key, now()), now());
  });
  const kept = new Set(lists.map(({ key }) => key));
  await store.deleteLists([...stored.keys()].filter((key) => key.startsWith("playlist:") && !kept.has(key)));
  await store.putLists(lists);
  await store.putValue(BUDGET, calls.budget());
}

/** Returns which of the lists fit into the limits; the others are marked. */
function withinLimits(lists: readonly StoredList[], stored: readonly StoredList[]): StoredList[] {
  let items = stored.reduce((sum, { count }) => sum + count, 0);
  let bytes = stored.reduce((sum, list) => sum + list.bytes, 0);
  return lists.map((list) => {
    const more = Math.max(0, list.listedCount - list.count);
    if (items + more > MAX_ITEMS || bytes + more * BYTES_PER_ITEM > MAX_BYTES)
      return { ...list, state: "limit" };
    items += more;
    bytes += more * BYTES_PER_ITEM;
    return list;
  });
}

/**
 * Returns the lists to read, in order: playlists that changed or were never read, then chosen saved items that this sync has
 * not confirmed yet. Those beyond the limits are stored as such and left out.
 */
export async function listsToRead(
  store: LibraryStore,
  { playlists, saved }: SyncChoice,
  startedAt: number,
): Promise<StoredList[]> {
  const stored = await store.lists();
  const byKey = new Map(stored.map((list) => [list.key, list]));
  const changed = stored
    .filter((list) => playlists && list.key.startsWith("playlist:") && needsReading(list))
    .sort((a, b) => a.place - b.place);
  const library = saved
    // A list without versions is looked at once in each sync.
    .map((kind) => byKey.get(savedKey(kind)) ?? newList(savedKey(kind), startedAt - DAY_MS))
    .filter(({ confirmedAt }) => confirmedAt < startedAt);
  const wanted = [...changed, ...library];
  const limited = withinLimits(wanted, stored);
  await store.putLists(limited.filter(({ state }) => state === "limit"));
  return limited.filter(({ state }) => state !== "limit");
}
