import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { RecordView } from "../api/types";
import { EXPORT_DATABASE } from "./export-names";
import type { ExportRequest } from "./export-request";

/** A page of a list as it was read. */
export type ExportPage = {
  total: number;
  /** Offset of the next page; null after the last. */
  next: number | null;
  /** Cursor of the next page of artists. */
  after: string | null;
  /** Version of the playlist, on its first and its last page. */
  snapshot: string | null;
  records: RecordView[];
};

/** What must survive a reload. */
export type ExportProgress = {
  request: ExportRequest;
  /** Requests made so far. */
  calls: number;
  /** No request before this time (Unix ms). */
  blockedUntil: number | null;
  /** Ids of the lists that Spotify refused. */
  unreadable: string[];
};

/** Keeps what an export has read, until it is finished or cancelled. */
export type ExportStore = {
  load: () => Promise<ExportProgress | null>;
  save: (progress: ExportProgress) => Promise<void>;
  pages: (list: string) => Promise<ExportPage[]>;
  savePage: (list: string, offset: number, page: ExportPage, progress: ExportProgress) => Promise<void>;
  dropPages: (list: string) => Promise<void>;
  clear: () => Promise<void>;
};

interface ExportSchema extends DBSchema {
  progress: { key: string; value: ExportProgress };
  pages: { key: [string, number]; value: ExportPage };
}

const KEY = "current";
const STORES = ["progress", "pages"] as const;

const pagesOf = (list: string) => IDBKeyRange.bound([list, 0], [list, Number.POSITIVE_INFINITY]);

function openDatabase(): Promise<IDBPDatabase<ExportSchema>> {
  return openDB<ExportSchema>(EXPORT_DATABASE, 1, {
    upgrade(database) {
      for (const name of STORES) database.createObjectStore(name);
    },
    // Another tab deletes the database, as at a sign-out.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

function storeOf(database: IDBPDatabase<ExportSchema>): ExportStore {
  return {
    load: async () => (await database.get("progress", KEY)) ?? null,
    save: async (progress) => void (await database.put("progress", progress, KEY)),
    pages: (list) => database.getAll("pages", pagesOf(list)),
    // Page and count in one transaction: after a reload, no page is read twice or counted twice.
    async savePage(list, offset, page, progress) {
      const change = database.transaction(STORES, "readwrite");
      void change.objectStore("pages").put(page, [list, offset]);
      void change.objectStore("progress").put(progress, KEY);
      await change.done;
    },
    dropPages: (list) => database.delete("pages", pagesOf(list)),
    async clear() {
      const change = database.transaction(STORES, "readwrite");
      for (const name of STORES) void change.objectStore(name).clear();
      await change.done;
    },
  };
}

/** Returns a store in memory, which does not survive a reload. */
export function memoryStore(): ExportStore {
  let saved: ExportProgress | null = null;
  const lists = new Map<string, ExportPage[]>();
  return {
    load: async () => saved,
    save: async (progress) => {
      saved = progress;
    },
    pages: async (list) => [...(lists.get(list) ?? [])],
    savePage: async (list, _offset, page, progress) => {
      lists.set(list, [...(lists.get(list) ?? []), page]);
      saved = progress;
    },
    dropPages: async (list) => void lists.delete(list),
    clear: async () => {
      saved = null;
      lists.clear();
    },
  };
}

/**
 * Returns a store that continues in memory once the browser stores no more, for example because its disk is full. A reload then reads
 * again what was in memory.
 */
export function continuedInMemory(stored: ExportStore): ExportStore {
  const memory = memoryStore();
  let isFull = false;

  /** Writes to the browser's store as long as that succeeds, and else to memory. */
  async function write(change: (store: ExportStore) => Promise<void>): Promise<void> {
    if (!isFull) {
      try {
        return await change(stored);
      } catch {
        isFull = true;
      }
    }
    await change(memory);
  }

  return {
    load: async () => (await memory.load()) ?? stored.load(),
    save: (progress) => write((store) => store.save(progress)),
    pages: async (list) => [...(await stored.pages(list)), ...(await memory.pages(list))],
    savePage: (...page) => write((store) => store.savePage(...page)),
    async dropPages(list) {
      await Promise.all([stored.dropPages(list), memory.dropPages(list)]);
    },
    async clear() {
      await Promise.all([stored.clear(), memory.clear()]);
    },
  };
}

/** Opens the store of this browser; one in memory if the browser stores nothing, as some private windows. */
export async function openExportStore(): Promise<ExportStore> {
  try {
    return continuedInMemory(storeOf(await openDatabase()));
  } catch {
    return memoryStore();
  }
}
