import type { ProfileView } from "../api/types";
import { fetcher } from "./api-client";
import { type ExportCopy, takeFromCopy } from "./export-copy";
import { buildExport, type ExportedFile } from "./export-files";
import { setUnfinishedExport } from "./export-names";
import { type ExportWait, readList, UnreadableListError } from "./export-reader";
import { callsOf, type ExportItem, type ExportRequest } from "./export-request";
import type { ExportProgress, ExportStore } from "./export-store";

/** A list that was read. */
export type ReadList = { id: string; name: string; isUnreadable: boolean; total: number };

export type ExportState =
  | { phase: "idle" }
  /** Another tab of this browser runs an export. */
  | { phase: "elsewhere" }
  | {
      phase: "running";
      /** The lists read so far, newest first. */
      read: ReadList[];
      lists: number;
      calls: number;
      expectedCalls: number;
      /** Set while all lists are read and the file is written. */
      isWriting: boolean;
      startedAt: number;
      wait: ExportWait | null;
    }
  | { phase: "done"; file: ExportedFile }
  | { phase: "failed"; cause: unknown };

type Running = Extract<ExportState, { phase: "running" }>;

const LOCK = "tonearm.export";

/** Runs `work` in one tab of the browser. @returns false if another tab holds the lock and `mayWait` is not set. */
async function inOneTab(mayWait: boolean, work: () => Promise<void>): Promise<boolean> {
  // Absent without HTTPS.
  if (!navigator.locks) {
    await work();
    return true;
  }
  return navigator.locks.request(LOCK, { ifAvailable: !mayWait }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}

/** What an export works with. */
export type ExportParts = {
  open: () => Promise<ExportStore>;
  /** Opens the copy of the library in this browser; null if there is none. */
  openCopy: (account: string) => Promise<ExportCopy | null>;
  save: (file: ExportedFile) => void;
};

/** Creates the export of this tab: one at a time, in the background, with its progress stored until it is finished. */
export function createExportJob({ open, openCopy, save }: ExportParts) {
  const listeners = new Set<() => void>();
  let state: ExportState = { phase: "idle" };
  let stop = new AbortController();
  let isActive = false;
  /** Whether this tab waits for another one to finish. */
  let isQueued = false;

  function set(next: ExportState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function patch(change: Partial<Running>): void {
    if (state.phase === "running") set({ ...state, ...change });
  }

  async function readAll(progress: ExportProgress, store: ExportStore, signal: AbortSignal): Promise<void> {
    const { unreadable, request } = progress;
    const copy = request.fromCopy ? await openCopy(request.account) : null;
    for (const item of request.items) {
      const { id, name } = item.list;
      const copied = copy && (await takeFromCopy(copy, item.list, { store, progress, signal }));
      if (copied === null && !unreadable.includes(id)) await readFromSpotify(item, progress, store, signal);
      const isUnreadable = unreadable.includes(id);
      const stored = isUnreadable ? 0 : (copied ?? (await store.pages(id))[0]?.total ?? 0);
      const read = { id, name, isUnreadable, total: item.positions?.length ?? stored };
      if (state.phase === "running") patch({ read: [read, ...state.read] });
    }
  }

  async function readFromSpotify(
    item: ExportItem,
    progress: ExportProgress,
    store: ExportStore,
    signal: AbortSignal,
  ): Promise<void> {
    const onChange = (wait: ExportWait | null) => patch({ wait, calls: progress.calls });
    await readList(item, { store, progress, signal, onChange }).catch(async (cause: unknown) => {
      if (!(cause instanceof UnreadableListError)) throw cause;
      progress.unreadable.push(item.list.id);
      await store.save(progress);
    });
  }

  async function accountOf({ isArchive, options }: ExportRequest) {
    if (!isArchive || options.format !== "json") return null;
    const answer = await fetcher<{ profile: ProfileView }>("/api/v1/me").catch(() => null);
    return answer && { id: answer.profile.id, name: answer.profile.name };
  }

  async function run(progress: ExportProgress, store: ExportStore): Promise<void> {
    const { signal } = stop;
    const { request, calls } = progress;
    const expectedCalls = request.items.reduce((sum, item) => sum + callsOf(item), 0);
    const lists = request.items.length;
    const counts = { lists, calls, expectedCalls, startedAt: Date.now() };
    set({ phase: "running", read: [], ...counts, isWriting: false, wait: null });
    await readAll(progress, store, signal);
    patch({ isWriting: true });
    const file = await buildExport(progress, store, await accountOf(request));
    signal.throwIfAborted();
    save(file);
    await store.clear();
    setUnfinishedExport(false);
    set({ phase: "done", file });
  }

  /** Runs what the store holds, after `prepare` has put it there. */
  async function begin(mayWait: boolean, prepare: (store: ExportStore) => Promise<ExportProgress | null>) {
    if (isActive) {
      if (isQueued) set({ phase: "elsewhere" });
      return;
    }
    isActive = true;
    isQueued = mayWait;
    stop = new AbortController();
    const { signal } = stop;
    try {
      const isOurs = await inOneTab(mayWait, async () => {
        isQueued = false;
        const store = await open();
        const progress = await prepare(store);
        if (!progress) return;
        await run(progress, store).catch(async (cause: unknown) => {
          if (!signal.aborted) throw cause;
          await store.clear();
          setUnfinishedExport(false);
          set({ phase: "idle" });
        });
      });
      if (!isOurs) set({ phase: "elsewhere" });
    } catch (cause) {
      set({ phase: "failed", cause });
    } finally {
      isActive = false;
      isQueued = false;
    }
  }

  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Starts an export. Does nothing while another one runs in this tab. */
    start: (request: ExportRequest) =>
      begin(false, async (store) => {
        await store.clear();
        const progress = { request, calls: 0, blockedUntil: null, unreadable: [] };
        await store.save(progress);
        setUnfinishedExport(true);
        return progress;
      }),
    /** Continues the unfinished export of this browser, once no other tab does. @param account that of this page. */
    resume: (account: string) =>
      begin(true, async (store) => {
        const progress = await store.load();
        if (progress?.request.account === account) return progress;
        await store.clear();
        setUnfinishedExport(false);
        return null;
      }),
    /** Ends the export and deletes what it has read. */
    cancel: () => stop.abort(new DOMException("cancelled", "AbortError")),
    /** Saves the finished file again. */
    saveAgain() {
      if (state.phase === "done") save(state.file);
    },
    /** Forgets a result, so that another export can be chosen. */
    dismiss() {
      if (!isActive) set({ phase: "idle" });
    },
  };
}
