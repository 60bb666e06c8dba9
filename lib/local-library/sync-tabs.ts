import { parseBudget } from "./call-budget";
import { libraryApi } from "./library-api";
import { LibraryStore } from "./library-store";
import { countOtherCalls } from "./other-calls";
import { type Clock, type PaceMode, realClock } from "./pace";
import { readUnfinished, runSync, startedSync, storeUnfinished } from "./sync";
import { BUDGET } from "./sync-calls";
import type { SyncChoice } from "./sync-plan";
import { NO_PROGRESS, type SyncProgress } from "./sync-progress";

/** Name of the chosen pace among the values of the store. */
const MODE = "pace";

/** What tabs tell each other: how far the sync is, what a person asked for in another tab, or that lists have changed. */
type Message =
  | { kind: "progress"; progress: SyncProgress }
  | { kind: "order"; order: "pause" | "cancel" }
  | { kind: "deleted" };

/** The sync of one browser, as a tab sees it. `isHere`: this tab makes the calls. */
export type SyncView = { progress: SyncProgress; isHere: boolean };

const PAUSED = new DOMException("The sync was paused.", "AbortError");
/** The longest time that a timer of a browser takes. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * The sync of the local library in this tab. One tab at a time reads from Spotify; the others show how far it is, and one
 * of them goes on when it is closed.
 */
export class LibrarySync {
  readonly store: LibraryStore;
  readonly #lock: string;
  readonly #clock: Clock;
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<() => void>();
  #view: SyncView = { progress: NO_PROGRESS, isHere: false };
  #run: AbortController | null = null;
  /** Settles when the present run of this tab is over. */
  #ended: Promise<unknown> = Promise.resolve();
  #isWaitingForLock = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param account hash of the signed-in account. */
  constructor(account: string, clock: Clock = realClock) {
    this.store = new LibraryStore(account, () => this.#onDeleted());
    this.#lock = `tonearm-sync-${account}`;
    this.#clock = clock;
    this.#channel = new BroadcastChannel(`tonearm-library-${account}`);
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => this.#onMessage(data);
  }

  /** Returns what to show. The object stays the same until something changes. */
  view = (): SyncView => this.#view;

  /** Calls back at each change. @returns a function that ends it. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Deletes what is too old, and continues an unfinished sync unless it was paused. @throws LibraryStorageError */
  async open(): Promise<void> {
    await this.store.deleteUnconfirmed(this.#clock.now());
    const unfinished = await readUnfinished(this.store);
    if (unfinished?.isPaused) this.#show({ status: "paused" });
    if (unfinished && !unfinished.isPaused) await this.#go();
  }

  /** Starts a sync. */
  async start(choice: SyncChoice): Promise<void> {
    await startedSync(this.store, choice, this.#clock.now());
    await this.#go();
  }

  /** Continues a paused sync. */
  async resume(): Promise<void> {
    const unfinished = await readUnfinished(this.store);
    if (!unfinished) return;
    await storeUnfinished(this.store, { ...unfinished, isPaused: false });
    await this.#go();
  }

  /** Stops until the person continues, in whichever tab it runs. What was read stays. */
  async pause(): Promise<void> {
    const unfinished = await readUnfinished(this.store);
    if (unfinished) await storeUnfinished(this.store, { ...unfinished, isPaused: true });
    this.#stop("pause");
    this.#show({ status: "paused" });
  }

  /** Ends the sync. What was read stays. */
  async cancel(): Promise<void> {
    this.#stop("cancel");
    await storeUnfinished(this.store, null);
    this.#show({ status: "idle", current: null });
  }

  /** Deletes the library of this browser, in every tab. */
  async deleteAll(): Promise<void> {
    this.#stop("cancel");
    this.#send({ kind: "deleted" });
    // What arrives late must not be stored after the deletion.
    await this.#ended;
    await this.store.clear();
    this.#show(NO_PROGRESS);
  }

  /** Returns the chosen pace. */
  async mode(): Promise<PaceMode> {
    return (await this.store.value(MODE)) === "extended" ? "extended" : "default";
  }

  /** Stores the pace of the next sync. */
  setMode(mode: PaceMode): Promise<void> {
    return this.store.putValue(MODE, mode);
  }

  /** Changes how many calls a day long jobs may make. A sync that waits for the next day goes on. */
  async setDailyCalls(dailyCalls: number): Promise<void> {
    await this.store.putValue(BUDGET, { ...parseBudget(await this.store.value(BUDGET)), dailyCalls });
    if (this.#view.progress.status === "waiting") await this.#go();
  }

  /** Ends everything of this tab; another one may go on. */
  close(): void {
    clearTimeout(this.#timer);
    this.#run?.abort(PAUSED);
    this.#channel.close();
    this.store.close();
  }

  #onDeleted(): void {
    this.#run?.abort(PAUSED);
    this.#show(NO_PROGRESS);
  }

  #onMessage(message: Message): void {
    if (message.kind === "deleted") this.#onDeleted();
    if (message.kind === "order") this.#run?.abort(PAUSED);
    if (message.kind === "progress" && this.#run === null)
      this.#set({ progress: message.progress, isHere: false });
  }

  #stop(order: "pause" | "cancel"): void {
    clearTimeout(this.#timer);
    this.#run?.abort(PAUSED);
    this.#send({ kind: "order", order });
  }

  #send(message: Message): void {
    this.#channel.postMessage(message);
  }

  #show(change: Partial<SyncProgress>): void {
    const progress = { ...this.#view.progress, ...change };
    this.#set({ progress, isHere: this.#run !== null });
    this.#send({ kind: "progress", progress });
  }

  #set(view: SyncView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }

  /** Runs the sync here, or once no other tab does. */
  async #go(): Promise<void> {
    clearTimeout(this.#timer);
    const isFree = await navigator.locks.request(this.#lock, { ifAvailable: true }, async (lock) => {
      if (lock) await this.#track(this.#runUntilEnd());
      return lock !== null;
    });
    if (isFree || this.#isWaitingForLock) return;
    this.#isWaitingForLock = true;
    void navigator.locks.request(this.#lock, async () => {
      this.#isWaitingForLock = false;
      await this.#track(this.#runUntilEnd());
    });
  }

  #track(run: Promise<void>): Promise<void> {
    this.#ended = run.catch(() => {});
    return run;
  }

  async #runUntilEnd(): Promise<void> {
    const unfinished = await readUnfinished(this.store);
    if (!unfinished || unfinished.isPaused) return;
    const run = new AbortController();
    this.#run = run;
    const others = countOtherCalls();
    try {
      await runSync(unfinished, {
        store: this.store,
        api: libraryApi,
        clock: this.#clock,
        mode: await this.mode(),
        signal: run.signal,
        onProgress: (progress) => run.signal.aborted || this.#show(progress),
        onPace: (pace) => others.report(pace.count),
      });
    } catch (error) {
      if (!run.signal.aborted) throw error;
    } finally {
      others.stop();
      this.#run = null;
      this.#show({});
    }
    this.#continueLater();
  }

  /** Continues at the time that Spotify or the budget names, if this tab is still open then. */
  #continueLater(): void {
    const { status, until } = this.#view.progress;
    if (status !== "waiting" || until === null) return;
    const delayMs = Math.min(MAX_TIMER_MS, Math.max(0, until - this.#clock.now()));
    this.#timer = setTimeout(() => void this.#go(), delayMs);
  }
}
