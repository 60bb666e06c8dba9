import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import { DATABASE_PREFIX } from "./library-databases";
import type { ListKey, StoredList, StoredPage } from "./library-types";

const FORMAT = 1;

interface LibrarySchema extends DBSchema {
  lists: { key: ListKey; value: StoredList };
  /** Keyed by list, version and offset: the items of a version are the range of its pages. */
  pages: { key: [ListKey, number, number]; value: StoredPage };
  /** Values of other files, each under its own name. */
  state: { key: string; value: unknown };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
/** A transaction that writes to some stores. */
export type LibraryTransaction<Name extends StoreName> = IDBPTransaction<LibrarySchema, Name[], "readwrite">;
export type StoreName = "lists" | "pages" | "state";
export const STORE_NAMES: readonly StoreName[] = ["lists", "pages", "state"];

/** "full": no space left. "damaged": stored data cannot be read. "blocked": the browser refuses to store anything. */
export type StorageProblem = "full" | "damaged" | "blocked";

/** A failure of the browser's storage. */
export class LibraryStorageError extends Error {
  override readonly name = "LibraryStorageError";
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem, options?: ErrorOptions) {
    super(`local library: ${problem}`, options);
    this.problem = problem;
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : "";
}

/** Returns the storage error for an error of IndexedDB, and any other error unchanged. */
export function toStorageError(error: unknown): unknown {
  if (!(error instanceof DOMException) && nameOf(error) !== "DataCloneError") return error;
  const name = nameOf(error);
  if (name === "QuotaExceededError") return new LibraryStorageError("full", { cause: error });
  if (name === "SecurityError" || name === "InvalidStateError" || name === "NotAllowedError")
    return new LibraryStorageError("blocked", { cause: error });
  return name === "AbortError" ? error : new LibraryStorageError("damaged", { cause: error });
}

/** Browsers close connections on their own, as iOS does in the background. Such a call can be repeated. */
function isClosed(error: unknown): boolean {
  return nameOf(error) === "InvalidStateError";
}

/** A connection that is opened on first use, and again when the browser has closed it. */
export type Connection = {
  /** Runs `work`, once more on a new connection if the present one was closed. @throws LibraryStorageError */
  use: <T>(work: (database: LibraryDatabase) => Promise<T>) => Promise<T>;
  /** Closes the connection. The next use opens it again. */
  close: () => void;
};

/**
 * Returns a connection to the local library of an account.
 * @param onDeleted called when another tab deletes the library. The connection is then closed.
 */
export function connectTo(account: string, onDeleted: () => void): Connection {
  let opened: Promise<LibraryDatabase> | null = null;
  let isDeleted = false;

  function open(): Promise<LibraryDatabase> {
    const opening = openDB<LibrarySchema>(DATABASE_PREFIX + account, FORMAT, {
      upgrade(database) {
        database.createObjectStore("lists", { keyPath: "key" });
        database.createObjectStore("pages", { keyPath: ["key", "version", "offset"] });
        database.createObjectStore("state");
      },
      blocking(_current, _next, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
        opened = null;
        isDeleted = true;
        onDeleted();
      },
      terminated() {
        opened = null;
      },
    });
    opening.catch(() => {
      opened = null;
    });
    opened = opening;
    return opening;
  }

  async function use<T>(work: (database: LibraryDatabase) => Promise<T>): Promise<T> {
    // Opening it again would create it again, for somebody who has signed out.
    if (isDeleted) throw new LibraryStorageError("blocked");
    try {
      return await work(await (opened ?? open()));
    } catch (error) {
      if (!isClosed(error) || opened === null) throw toStorageError(error);
    }
    opened = null;
    return open()
      .then(work)
      .catch((error: unknown) => {
        throw toStorageError(error);
      });
  }

  return {
    use,
    close() {
      void opened?.then((database) => database.close()).catch(() => {});
      opened = null;
    },
  };
}
