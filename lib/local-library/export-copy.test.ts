import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { takeFromCopy } from "../client/export-copy";
import { memoryStore } from "../client/export-store";
import { DEFAULT_OPTIONS } from "../export/formats";
import { makeList } from "../testing/records";
import { openExportCopy, readCopiedLists } from "./export-copy";
import { deleteLibrariesExcept } from "./library-databases";
import { LibraryStore } from "./library-store";
import { playlistKey, type StoredItem, type StoredList } from "./library-types";
import { newList } from "./sync-plan";

let accounts = 0;
let account = "";
const SONGS = 1_234;
const list = makeList({ id: "a" });

vi.stubGlobal(
  "BroadcastChannel",
  class {
    postMessage = () => {};
    close = () => {};
  },
);

function item(index: number): StoredItem {
  const none = { artists: [], album: null, durationMs: null, isrc: null, addedAt: null, addedBy: null };
  const rest = { discNumber: null, trackNumber: null, explicit: false };
  return { kind: "track", uri: `spotify:track:${index}`, name: `Song ${index}`, ...none, ...rest };
}

/** Stores a playlist of 1,234 songs. */
async function storePlaylist(facts: Partial<StoredList> = {}): Promise<LibraryStore> {
  const store = new LibraryStore(account);
  const key = playlistKey("a");
  const head = { key, version: 1, snapshot: "s1", total: SONGS, next: null, after: null };
  for (let offset = 0; offset < SONGS; offset += 50) {
    const items = Array.from({ length: Math.min(50, SONGS - offset) }, (_, index) => item(offset + index));
    await store.addPage({ ...head, offset, items }, "budget", null);
  }
  const read = { state: "read" as const, version: 1, count: SONGS, snapshot: "s1", listedSnapshot: "s1" };
  await store.publish({ ...newList(key, 7), name: "Sunday", ...read, ...facts });
  return store;
}

/** Takes the playlist into the store of an export. */
async function take() {
  const store = memoryStore();
  const request = { account, fileName: "f", items: [], followed: [], options: DEFAULT_OPTIONS };
  const progress = {
    request: { ...request, isArchive: false, fromCopy: true },
    ...{ calls: 0, blockedUntil: null, unreadable: [] },
  };
  const copy = await openExportCopy(account);
  if (!copy) throw new Error("no copy");
  await takeFromCopy(copy, list, { store, progress, signal: new AbortController().signal });
  return { pages: await store.pages("a"), calls: progress.calls };
}

beforeEach(() => {
  account = `export-copy-${accounts++}`;
});
afterEach(() => deleteLibrariesExcept(null));

it("a list of the copy is exported complete and in order, without a request", async () => {
  (await storePlaylist()).close();
  const { pages, calls } = await take();
  const uris = pages.flatMap(({ records }) => records.map(({ uri, position }) => [position, uri]));
  expect(uris).toEqual(Array.from({ length: SONGS }, (_, index) => [index, `spotify:track:${index}`]));
  expect([pages.at(-1)?.next, calls]).toEqual([null, 0]);
  expect((await readCopiedLists(account)).lists.get("a")).toEqual({ count: SONGS, confirmedAt: 7 });
});

it("a list that has changed at Spotify since it was copied is not taken from the copy", async () => {
  (await storePlaylist({ listedSnapshot: "s2" })).close();
  expect((await take()).pages).toEqual([]);
  expect((await readCopiedLists(account)).lists.size).toBe(0);
});

it("a list that a sync replaces while it is exported is left to be read from Spotify", async () => {
  (await storePlaylist({ count: SONGS + 1 })).close();
  expect((await take()).pages).toEqual([]);
});

it("a browser without a copy has nothing to export from, and stores nothing", async () => {
  expect(await openExportCopy("nobody")).toBeNull();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain("tonearm-library-nobody");
});
