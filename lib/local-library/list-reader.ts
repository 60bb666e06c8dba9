import type { RecordView } from "../api/types";
import type { LibraryApi } from "./library-api";
import type { LibraryStore } from "./library-store";
import {
  playlistIdOf,
  type SavedKind,
  type StoredItem,
  type StoredList,
  type StoredPage,
  savedKindOf,
} from "./library-types";
import { BUDGET, type SyncCalls } from "./sync-calls";
import { ListError } from "./sync-errors";

/** Positions on each page after the first (`ENTRIES_PAGE`, `SAVED_PAGE`). */
const PAGE = 50;
/** A list that changes more often than this while it is read waits for the next sync. */
const MAX_ATTEMPTS = 3;

export type ReaderParts = {
  store: LibraryStore;
  api: LibraryApi;
  calls: SyncCalls;
  now: () => number;
  /** Called for each page that arrived, with its items and the total of its list. */
  onPage: (items: number, total: number) => void;
};

type Page = Pick<StoredPage, "offset" | "total" | "next" | "snapshot" | "after"> & { records: RecordView[] };

function toItem({ position: _position, ...item }: RecordView): StoredItem {
  return item;
}

function toStoredPage({ records, ...page }: Page, { key, version }: StoredList): StoredPage {
  return { ...page, key, version, items: records.map(toItem) };
}

function bytesOf(items: readonly StoredItem[]): number {
  return JSON.stringify(items).length;
}

function hasCopies(pages: readonly StoredPage[]): boolean {
  const uris = pages.flatMap(({ items }) => items.flatMap(({ uri }) => uri ?? []));
  return new Set(uris).size < uris.length;
}

/** Reads one list into the store. An earlier version of it stays until the new one is complete. */
class ListReading {
  readonly #parts: ReaderParts;
  readonly #list: StoredList;
  readonly #pages = new Map<number, StoredPage>();

  constructor(parts: ReaderParts, list: StoredList) {
    this.#parts = parts;
    this.#list = { ...list, version: list.version + 1 };
  }

  get first(): StoredPage | undefined {
    return this.#pages.get(0);
  }

  get pages(): StoredPage[] {
    return [...this.#pages.values()].sort((a, b) => a.offset - b.offset);
  }

  /** Takes up the pages that an interrupted sync has stored. @returns how many. */
  async resume(): Promise<number> {
    const stored = await this.#parts.store.pages(this.#list.key, this.#list.version);
    for (const page of stored) this.#pages.set(page.offset, page);
    for (const page of this.pages) this.#parts.onPage(page.items.length, page.total);
    return stored.length;
  }

  async restart(): Promise<void> {
    this.#pages.clear();
    await this.#parts.store.deletePages(this.#list.key, this.#list.version);
  }

  /** Stores a page, and the budget that its call has changed. */
  async keep(page: Page): Promise<StoredPage> {
    const stored = toStoredPage(page, this.#list);
    await this.#parts.store.addPage(stored, BUDGET, this.#parts.calls.budget());
    this.#pages.set(stored.offset, stored);
    this.#parts.onPage(stored.items.length, stored.total);
    return stored;
  }

  /** Returns the offsets after the first page that are not stored yet. */
  missing(): number[] {
    const { first } = this;
    if (!first || first.next === null) return [];
    const count = Math.ceil((first.total - first.next) / PAGE);
    const from = first.next;
    return Array.from({ length: count }, (_, index) => from + index * PAGE).filter(
      (offset) => !this.#pages.has(offset),
    );
  }

  /**
   * Returns whether all pages are from one version: they have the same total and snapshot, and no saved item, which a list
   * has once, moved on to the next page meanwhile.
   */
  isOneVersion(): boolean {
    const { pages, first } = this;
    if (!first) return false;
    const snapshots = new Set(pages.map(({ snapshot }) => snapshot).filter((one) => one !== null));
    const hasSameTotal = pages.every(({ total }) => total === first.total);
    return (
      hasSameTotal && snapshots.size <= 1 && (playlistIdOf(this.#list.key) !== null || !hasCopies(pages))
    );
  }

  /** Makes what was read the contents of the list. */
  async publish(): Promise<StoredList> {
    const { pages, first } = this;
    const items = pages.map((page) => page.items);
    const now = this.#parts.now();
    const list: StoredList = {
      ...this.#list,
      state: "read",
      snapshot: first?.snapshot ?? null,
      listedSnapshot: first?.snapshot ?? null,
      count: items.reduce((sum, part) => sum + part.length, 0),
      bytes: items.reduce((sum, part) => sum + bytesOf(part), 0),
      readAt: now,
      confirmedAt: now,
    };
    await this.#parts.store.publish(list);
    return list;
  }
}

/** Reads until all pages are from one version. @throws ListError `failed` if the list changes all the time. */
async function readUntilStable(reading: ListReading, read: () => Promise<void>): Promise<StoredList> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    await read();
    if (reading.isOneVersion()) return reading.publish();
    await reading.restart();
  }
  throw new ListError("failed");
}

async function readPlaylist(id: string, list: StoredList, parts: ReaderParts): Promise<StoredList> {
  const { api, calls } = parts;
  const reading = new ListReading(parts, list);
  await reading.resume();
  const read = async (offset: number, weight: number) => {
    const page = await calls.make(weight, (signal) => api.playlistRecords(id, offset, signal));
    await reading.keep({ ...page, after: null });
  };
  return readUntilStable(reading, async () => {
    if (!reading.first) await read(0, 1);
    const rest = reading.missing();
    // The last page names the snapshot at the end, which takes a second call, so it must be read last.
    const last = rest.pop();
    await Promise.all(rest.map((offset) => read(offset, 1)));
    if (last !== undefined) await read(last, 2);
  });
}

/** Returns how many items of the first page were added since the list was stored; null if anything else has changed. */
async function addedSince(list: StoredList, first: Page, { store }: ReaderParts): Promise<number | null> {
  if (list.version === 0) return null;
  if (list.count === 0) return first.total === 0 ? 0 : null;
  const stored = (await store.items(list).next()).value;
  const head = stored?.[0];
  if (!stored || !head) return null;
  const at = first.records.findIndex(({ uri, addedAt }) => uri === head.uri && addedAt === head.addedAt);
  const isSame = (record: RecordView, index: number) => index < at || record.uri === stored[index - at]?.uri;
  return at >= 0 && first.total === list.count + at && first.records.every(isSame) ? at : null;
}

/** Adds the newest items of a list whose others are as they were. */
async function addNewest(list: StoredList, first: Page, count: number, { store, now, calls }: ReaderParts) {
  const items = first.records.slice(0, count).map(toItem);
  const bytes = list.bytes + (count > 0 ? bytesOf(items) : 0);
  const current = {
    ...list,
    state: "read" as const,
    count: list.count + count,
    bytes,
    readAt: now(),
    confirmedAt: now(),
  };
  if (count === 0) await store.putLists([current]);
  else await store.prepend(current, { ...toStoredPage(first, list), items });
  await store.putValue(BUDGET, calls.budget());
  return current;
}

async function readSaved(kind: SavedKind, list: StoredList, parts: ReaderParts): Promise<StoredList> {
  const { api, calls } = parts;
  const read = async (offset: number, after: string | null): Promise<Page> => {
    const page = await calls.make(1, (signal) => api.savedRecords(kind, { offset, after }, signal));
    return { ...page, snapshot: null };
  };
  const first = await read(0, null);
  const added = await addedSince(list, first, parts);
  if (added !== null) return addNewest(list, first, added, parts);

  const reading = new ListReading(parts, list);
  if ((await reading.resume()) > 0 && !startsAlike(reading.first, first)) await reading.restart();
  if (!reading.first) await reading.keep(first);
  return readUntilStable(reading, async () => {
    if (!reading.first) await reading.keep(await read(0, null));
    if (kind === "artists") await followCursor(reading, read);
    else await Promise.all(reading.missing().map(async (offset) => reading.keep(await read(offset, null))));
  });
}

/** Returns whether a list is still as when an interrupted sync began to read it. */
function startsAlike(stored: StoredPage | undefined, first: Page): boolean {
  const uris = (items: readonly { uri: string | null }[]) => items.map(({ uri }) => uri).join();
  return stored !== undefined && stored.total === first.total && uris(stored.items) === uris(first.records);
}

async function followCursor(
  reading: ListReading,
  read: (offset: number, after: string | null) => Promise<Page>,
): Promise<void> {
  let last = reading.pages.at(-1);
  while (last && last.next !== null && last.after !== null)
    last = await reading.keep(await read(last.next, last.after));
}

/**
 * Reads a list whose items have changed, or which was never read, and stores it. Saved items that were only added to take
 * one call. Pages that an interrupted sync has stored are not read again.
 * @returns the list as it is stored now.
 * @throws ListError, SyncWait, and what a call throws.
 */
export function readList(list: StoredList, parts: ReaderParts): Promise<StoredList> {
  const id = playlistIdOf(list.key);
  if (id !== null) return readPlaylist(id, list, parts);
  const kind = savedKindOf(list.key);
  if (kind === null) throw new ListError("unreadable");
  return readSaved(kind, list, parts);
}
