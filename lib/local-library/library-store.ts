import { DAY_MS } from "../time";
import {
  type Connection,
  connectTo,
  LibraryStorageError,
  type LibraryTransaction,
  STORE_NAMES,
  type StoreName,
} from "./database";
import type { ListKey, StoredItem, StoredList, StoredPage } from "./library-types";

/** A list that Spotify has not confirmed for this time is deleted (Spotify Developer Policy: temporary caching). */
const MAX_UNCONFIRMED_MS = 30 * DAY_MS;

/** The pages of one version of a list. */
function pagesOf(key: ListKey, version: number): IDBKeyRange {
  return versions(key, version, version + 1);
}

/** The pages of a list's versions, without the last one. */
function versions(key: ListKey, from: number, to = Number.POSITIVE_INFINITY): IDBKeyRange {
  const lowest = Number.NEGATIVE_INFINITY;
  return IDBKeyRange.bound([key, from, lowest], [key, to, lowest]);
}

function isList(value: StoredList): boolean {
  return typeof value.key === "string" && typeof value.name === "string" && Number.isFinite(value.count);
}

/** A request of a transaction, before it is sent. */
type Request = () => Promise<unknown>;

/** Reads at most this many pages at once, so that no task takes long. */
const PAGES_PER_READ = 20;

/** The stored lists of an account: what is known of each list, its items in pages, and values of other files. */
export class LibraryStore {
  readonly #connection: Connection;

  /** @param onDeleted called when another tab deletes the library. */
  constructor(account: string, onDeleted: () => void = () => {}) {
    this.#connection = connectTo(account, onDeleted);
  }

  /** Returns all lists. @throws LibraryStorageError `damaged` if one cannot be read. */
  async lists(): Promise<StoredList[]> {
    const lists = await this.#connection.use((database) => database.getAll("lists"));
    if (!lists.every(isList)) throw new LibraryStorageError("damaged");
    return lists;
  }

  /** Returns what is stored of a list. */
  list(key: ListKey): Promise<StoredList | undefined> {
    return this.#connection.use((database) => database.get("lists", key));
  }

  /** Stores lists, without their items. */
  async putLists(lists: readonly StoredList[]): Promise<void> {
    await this.#write(["lists"], (stores) =>
      lists.map((list) => () => stores.objectStore("lists").put(list)),
    );
  }

  /** Deletes lists with all their items. */
  async deleteLists(keys: readonly ListKey[]): Promise<void> {
    await this.#write(["lists", "pages"], (stores) =>
      keys.flatMap((key) => [
        () => stores.objectStore("lists").delete(key),
        () => stores.objectStore("pages").delete(versions(key, 0)),
      ]),
    );
  }

  /** Deletes the lists that Spotify has not confirmed for 30 days. @returns how many. */
  async deleteUnconfirmed(now: number): Promise<number> {
    const old = (await this.lists()).filter(({ confirmedAt }) => now - confirmedAt > MAX_UNCONFIRMED_MS);
    if (old.length > 0) await this.deleteLists(old.map(({ key }) => key));
    return old.length;
  }

  /** Stores a page that is not part of its list yet, and a value of another file: both or neither. */
  async addPage(page: StoredPage, name: string, value: unknown): Promise<void> {
    await this.#write(["pages", "state"], (stores) => [
      () => stores.objectStore("pages").put(page),
      () => stores.objectStore("state").put(value, name),
    ]);
  }

  /** Returns the pages of a version of a list, in order. */
  pages(key: ListKey, version: number): Promise<StoredPage[]> {
    return this.#connection.use((database) => database.getAll("pages", pagesOf(key, version)));
  }

  /** Deletes the pages of a version of a list. */
  async deletePages(key: ListKey, version: number): Promise<void> {
    await this.#write(["pages"], (stores) => [
      () => stores.objectStore("pages").delete(pagesOf(key, version)),
    ]);
  }

  /** Makes a version, whose pages are stored, the one of its list, and deletes the pages of all others. */
  async publish(list: StoredList): Promise<void> {
    const { key, version } = list;
    await this.#write(["lists", "pages"], (stores) => [
      () => stores.objectStore("lists").put(list),
      () => stores.objectStore("pages").delete(versions(key, 0, version)),
      () => stores.objectStore("pages").delete(versions(key, version + 1)),
    ]);
  }

  /** Adds a page before the first one of a list's version. */
  async prepend(list: StoredList, page: Omit<StoredPage, "offset">): Promise<void> {
    const [first] = await this.#connection.use((database) =>
      database.getAllKeys("pages", pagesOf(list.key, list.version), 1),
    );
    const offset = (first?.[2] ?? 0) - page.items.length;
    await this.#write(["lists", "pages"], (stores) => [
      () => stores.objectStore("lists").put(list),
      () => stores.objectStore("pages").put({ ...page, offset }),
    ]);
  }

  /** Yields the items of a list in order, a few pages at a time. */
  async *items({ key, version }: Pick<StoredList, "key" | "version">): AsyncGenerator<StoredItem[]> {
    if (version === 0) return;
    let from = Number.NEGATIVE_INFINITY;
    for (;;) {
      const range = IDBKeyRange.bound([key, version, from], [key, version, Number.POSITIVE_INFINITY], true);
      const pages = await this.#connection.use((database) => database.getAll("pages", range, PAGES_PER_READ));
      const last = pages.at(-1);
      if (!last) return;
      yield pages.flatMap((page) => page.items);
      from = last.offset;
    }
  }

  /** Returns a value of another file, which must check it; undefined if there is none. */
  value(name: string): Promise<unknown> {
    return this.#connection.use((database) => database.get("state", name));
  }

  /** Stores a value of another file. */
  async putValue(name: string, value: unknown): Promise<void> {
    await this.#write(["state"], (stores) => [() => stores.objectStore("state").put(value, name)]);
  }

  /** Deletes everything in one transaction. */
  async clear(): Promise<void> {
    await this.#write(STORE_NAMES, (stores) =>
      STORE_NAMES.map((name) => () => stores.objectStore(name).clear()),
    );
  }

  /** Closes the connection. The next use opens it again. */
  close(): void {
    this.#connection.close();
  }

  async #write<Name extends StoreName>(
    names: readonly Name[],
    work: (transaction: LibraryTransaction<Name>) => Request[],
  ): Promise<void> {
    await this.#connection.use(async (database) => {
      const transaction = database.transaction([...names], "readwrite");
      await Promise.all([...queued(transaction, work(transaction)), transaction.done]);
    });
  }
}

/** Queues the requests of a transaction. It is undone if one of them cannot even be queued. */
function queued(
  transaction: { abort: () => void; done: Promise<void> },
  requests: Request[],
): Promise<unknown>[] {
  const sent: Promise<unknown>[] = [];
  try {
    for (const send of requests) sent.push(send());
    return sent;
  } catch (error) {
    for (const one of [...sent, transaction.done]) one.catch(() => {});
    transaction.abort();
    throw error;
  }
}
