import { isOffline } from "../client/online";
import { MINUTE_MS } from "../time";
import { LibraryStorageError } from "./database";
import type { LibraryApi } from "./library-api";
import type { LibraryStore } from "./library-store";
import { playlistIdOf, type StoredList } from "./library-types";
import { readList } from "./list-reader";
import { type Clock, createPace, type Pace, type PaceMode } from "./pace";
import { createSyncCalls, type SyncCalls } from "./sync-calls";
import { ListError, SyncWait } from "./sync-errors";
import { listPlaylists, listsToRead, type SyncChoice } from "./sync-plan";
import { callsForItems, callsForSaved } from "./sync-price";
import { type FinishedList, NO_PROGRESS, type SyncProgress } from "./sync-progress";

/** Name of the unfinished sync among the values of the store. */
const SYNC = "sync";
/** A list of playlists that is older is read again when a sync continues. */
const MAX_LISTING_AGE_MS = 10 * MINUTE_MS;
/** Lists that are read at once by an app with extended quota. */
const EXTENDED_LISTS = 8;
const MAX_FINISHED = 8;

/** An unfinished sync, stored so that it continues after a reload. */
export type StoredSync = {
  choice: SyncChoice;
  startedAt: number;
  /** When (Unix ms) the list of playlists was complete; 0 before. */
  listedAt: number;
  isPaused: boolean;
};

/** Returns the unfinished sync; null if there is none. */
export async function readUnfinished(store: LibraryStore): Promise<StoredSync | null> {
  const value = await store.value(SYNC);
  return isStoredSync(value) ? value : null;
}

function isStoredSync(value: unknown): value is StoredSync {
  return typeof value === "object" && value !== null && "choice" in value && "listedAt" in value;
}

/** Stores an unfinished sync; null when it is over. */
export function storeUnfinished(store: LibraryStore, sync: StoredSync | null): Promise<void> {
  return store.putValue(SYNC, sync);
}

type Parts = {
  store: LibraryStore;
  api: LibraryApi;
  clock: Clock;
  mode: PaceMode;
  signal: AbortSignal;
  onProgress: (progress: SyncProgress) => void;
  /** Gets the pace, to count calls that are made elsewhere. */
  onPace?: (pace: Pace) => void;
};

/** One run of a sync, until it is complete, paused or interrupted. */
class SyncRun {
  readonly #parts: Parts;
  readonly #calls: SyncCalls;
  #progress: SyncProgress;

  constructor(parts: Parts, calls: SyncCalls) {
    this.#parts = parts;
    this.#calls = calls;
    this.#progress = { ...NO_PROGRESS, status: "running", startedAt: parts.clock.now() };
  }

  update(change: Partial<SyncProgress>): void {
    this.#progress = { ...this.#progress, ...change, ...this.#calls.counts() };
    this.#parts.onProgress(this.#progress);
  }

  async run(sync: StoredSync): Promise<void> {
    this.update({});
    const listed = await this.#list(sync);
    await storeUnfinished(this.#parts.store, listed);
    const lists = await listsToRead(this.#parts.store, listed.choice, listed.startedAt);
    await this.#expect(lists);
    const again = await this.#readAll(lists);
    const failed = await this.#readAll(again);
    for (const list of failed) await this.#parts.store.putLists([{ ...list, state: "failed" }]);
    await storeUnfinished(this.#parts.store, null);
    this.update({ status: "idle", current: null });
  }

  async #list(sync: StoredSync): Promise<StoredSync> {
    const { store, api, clock } = this.#parts;
    const isRecent = clock.now() - sync.listedAt < MAX_LISTING_AGE_MS;
    if (!sync.choice.playlists || isRecent) return sync;
    await listPlaylists({ store, api, calls: this.#calls, now: clock.now });
    return { ...sync, listedAt: clock.now() };
  }

  async #expect(lists: readonly StoredList[]): Promise<void> {
    const all = await this.#parts.store.lists();
    const calls = lists.map((list) =>
      playlistIdOf(list.key) === null
        ? list.version > 0
          ? 1
          : callsForSaved(list.listedCount)
        : callsForItems(list.listedCount),
    );
    this.update({
      lists: lists.length,
      unchanged:
        all.filter(({ state }) => state === "read").length -
        lists.filter(({ version }) => version > 0).length,
      itemsExpected: lists.reduce((sum, { listedCount }) => sum + listedCount, 0),
      callsExpected: this.#calls.counts().calls + calls.reduce((sum, one) => sum + one, 0),
    });
  }

  /** Reads lists, several at once with extended quota. @returns those that failed. */
  async #readAll(lists: readonly StoredList[]): Promise<StoredList[]> {
    const queue = [...lists];
    const failed: StoredList[] = [];
    const work = async () => {
      for (let list = queue.shift(); list; list = queue.shift())
        if (!(await this.#read(list))) failed.push(list);
    };
    const workers = this.#parts.mode === "extended" ? EXTENDED_LISTS : 1;
    await Promise.all(Array.from({ length: workers }, work));
    return failed;
  }

  async #read(list: StoredList): Promise<boolean> {
    const { store, api, clock } = this.#parts;
    this.update({ current: { key: list.key, name: list.name } });
    let estimate = list.listedCount;
    const onPage = (items: number, total: number) => {
      const { itemsExpected, callsExpected } = this.#progress;
      const pages = callsForSaved(total) - callsForSaved(estimate);
      this.update({
        items: this.#progress.items + items,
        itemsExpected: itemsExpected + total - estimate,
        callsExpected: callsExpected + (playlistIdOf(list.key) === null ? pages : 0),
      });
      estimate = total;
    };
    try {
      const stored = await readList(list, { store, api, calls: this.#calls, now: clock.now, onPage });
      this.#finish({ key: stored.key, name: stored.name, count: stored.count, outcome: "read" });
      return true;
    } catch (error) {
      if (!(error instanceof ListError)) throw error;
      return this.#leaveOut(list, error.state);
    }
  }

  async #leaveOut(list: StoredList, state: ListError["state"]): Promise<boolean> {
    const isFinal = state === "unreadable";
    if (isFinal) await this.#parts.store.putLists([{ ...list, state }]);
    const { key, name, count } = list;
    this.#finish({ key, name, count, outcome: isFinal ? state : "retried" }, isFinal);
    return isFinal;
  }

  #finish(list: FinishedList, isDone = true): void {
    const finished = [list, ...this.#progress.finished].slice(0, MAX_FINISHED);
    this.update({ finished, listsDone: this.#progress.listsDone + (isDone ? 1 : 0) });
  }

  /** Reports why the run ended early. */
  stop(error: unknown): void {
    if (error instanceof SyncWait)
      this.update({ status: "waiting", reason: error.reason, until: error.until });
    else if (error instanceof LibraryStorageError) this.update({ status: error.problem });
    else this.update({ status: isOffline() ? "offline" : statusOf(error) });
  }
}

function statusOf(error: unknown): "signedOut" | "error" {
  return error instanceof Error && "code" in error && error.code === "unauthorized" ? "signedOut" : "error";
}

/** Begins a sync, or continues an unfinished one with what it has chosen. */
export async function startedSync(store: LibraryStore, choice: SyncChoice, now: number): Promise<StoredSync> {
  const sync = { choice, startedAt: now, listedAt: 0, isPaused: false };
  await storeUnfinished(store, sync);
  return sync;
}

/**
 * Reads what has changed into the local library. What is read is stored at once, so that an interrupted sync continues at
 * the same page.
 * @throws the reason of an abort. Every other end is reported as progress.
 */
export async function runSync(sync: StoredSync, parts: Parts): Promise<void> {
  const pace = createPace(parts.mode, parts.clock);
  parts.onPace?.(pace);
  const own = new AbortController();
  // The first failure ends the calls of all lists that are read at once.
  const signal = AbortSignal.any([parts.signal, own.signal]);
  const calls = await createSyncCalls({ ...parts, pace, signal });
  const run = new SyncRun({ ...parts, signal }, calls);
  try {
    await run.run(sync);
  } catch (error) {
    own.abort(error);
    parts.signal.throwIfAborted();
    run.stop(error);
  }
}
