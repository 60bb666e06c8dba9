import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DAY_MS } from "../time";
import { LibraryStorageError } from "./database";
import { DATABASE_PREFIX, deleteLibrariesExcept, hasLibrary } from "./library-databases";
import { LibraryStore } from "./library-store";
import { playlistKey, type StoredPage } from "./library-types";
import { newList } from "./sync-plan";

const KEY = playlistKey("a");
let accounts = 0;

function account(): string {
  return `store-${accounts++}`;
}

function page(offset: number, version = 1): StoredPage {
  return { key: KEY, version, offset, items: [], snapshot: null, total: 0, next: null, after: null };
}

afterEach(() => deleteLibrariesExcept(null));

describe("pages of a list", () => {
  it("become its contents together, and those of earlier versions are deleted", async () => {
    const store = new LibraryStore(account());
    for (const offset of [0, 100]) await store.addPage(page(offset), "budget", offset);
    await store.publish({ ...newList(KEY, 1), version: 1 });
    for (const offset of [0, 50, 100]) await store.addPage(page(offset, 2), "budget", offset);
    expect(await store.pages(KEY, 1)).toHaveLength(2);
    await store.publish({ ...newList(KEY, 1), version: 2 });
    expect(await store.pages(KEY, 1)).toEqual([]);
    expect((await store.pages(KEY, 2)).map(({ offset }) => offset)).toEqual([0, 50, 100]);
  });

  it("are stored with the budget or not at all", async () => {
    const store = new LibraryStore(account());
    await store.putValue("budget", "before");
    const unstorable = () => {};
    await expect(store.addPage(page(0), "budget", unstorable)).rejects.toThrow();
    expect(await store.pages(KEY, 1)).toEqual([]);
    expect(await store.value("budget")).toBe("before");
  });
});

it("a list that was not confirmed for 30 days is deleted with its items", async () => {
  const store = new LibraryStore(account());
  await store.addPage(page(0), "budget", null);
  await store.publish({ ...newList(KEY, DAY_MS), version: 1 });
  expect(await store.deleteUnconfirmed(31 * DAY_MS)).toBe(0);
  expect(await store.deleteUnconfirmed(31 * DAY_MS + 1)).toBe(1);
  expect(await store.lists()).toEqual([]);
  expect(await store.pages(KEY, 1)).toEqual([]);
});

describe("a connection", () => {
  it("that the browser has closed is opened again once, and the work is repeated", async () => {
    const store = new LibraryStore(account());
    await store.putLists([newList(KEY, 1)]);
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(() => {
      throw new DOMException("The database connection is closing.", "InvalidStateError");
    });
    expect(await store.lists()).toHaveLength(1);
    expect(transaction).toHaveBeenCalledTimes(2);
  });

  it("closes when another tab deletes the library, and says so", async () => {
    const name = account();
    const onDeleted = vi.fn();
    const store = new LibraryStore(name, onDeleted);
    await store.putLists([newList(KEY, 1)]);
    await deleteLibrariesExcept("somebody else");
    await vi.waitFor(async () => expect(await hasLibrary(name)).toBe(false));
    expect(onDeleted).toHaveBeenCalledOnce();
    await expect(store.putLists([newList(KEY, 1)])).rejects.toBeInstanceOf(LibraryStorageError);
    expect(await hasLibrary(name)).toBe(false);
  });
});

describe("storage that cannot be used", () => {
  it.each([
    ["QuotaExceededError", "full"],
    ["SecurityError", "blocked"],
    ["UnknownError", "damaged"],
  ])("%s is reported as %j", async (name, problem) => {
    const store = new LibraryStore(account());
    vi.spyOn(indexedDB, "open").mockImplementationOnce(() => {
      throw new DOMException("", name);
    });
    await expect(store.lists()).rejects.toEqual(
      expect.objectContaining({ name: "LibraryStorageError", problem }),
    );
  });

  it("a record in another form is reported as damaged", async () => {
    const name = account();
    const store = new LibraryStore(name);
    await store.putLists([newList(KEY, 1)]);
    const raw = await openDB(DATABASE_PREFIX + name);
    await raw.put("lists", { key: KEY, name: 5 });
    raw.close();
    await expect(store.lists()).rejects.toBeInstanceOf(LibraryStorageError);
  });
});

it("the libraries of other accounts are deleted, and that of the present one stays", async () => {
  const [own, other] = [account(), account()];
  for (const name of [own, other]) {
    const store = new LibraryStore(name);
    await store.putLists([newList(KEY, 1)]);
    store.close();
  }
  await deleteLibrariesExcept(own);
  await vi.waitFor(async () => expect(await hasLibrary(other)).toBe(false));
  expect(await hasLibrary(own)).toBe(true);
});
