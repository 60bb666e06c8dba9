import type { EntryView } from "@/lib/api/types";
import { ApiClientError } from "./api-client";
import { callPace } from "./call-pace";
import {
  type Command,
  type CommitResult,
  type Listeners,
  type LoadedVersion,
  type Step,
  StoppedChange,
  UnreadList,
} from "./optimistic-command";
import {
  completeList,
  filterList,
  isSameList,
  numbered,
  rematch,
  reserveKeys,
  type SparseList,
  toSparseList,
  withItems,
} from "./sparse-list";

/** `isPending`: the snapshot is still the old one, but the list already includes the pending changes. */
export type OptimisticVersion = LoadedVersion & { isPending: boolean };

/** The beginning of a playlist in its current version at Spotify. */
export type Head = { snapshot: string; total: number; first: readonly EntryView[] };

/** Reads a playlist again while it is being changed. Both functions throw `ApiClientError`. */
export type Source = {
  head: () => Promise<Head>;
  /** Returns all entries of the version that a head names, with new keys. */
  whole: (head: Head) => Promise<SparseList>;
};

type QueuedCommand = Listeners & {
  command: Command;
  /** The original command, and those that were merged into it. */
  origins: readonly Command[];
  /** The command was undone partway, so no more steps are sent. */
  isStopped: boolean;
  /** The remaining steps; null until the command starts. */
  left: readonly Step[] | null;
  total: number;
  refused: number;
  resolve: (result: CommitResult) => void;
  reject: (cause: unknown) => void;
};

/** Delays between the checks for an unconfirmed change, which run 2, 8 and 20 s after it. */
const VERIFY_DELAYS_MS = [2_000, 6_000, 12_000];
/** How often one command is planned again because others changed the list. */
const MAX_REPLANS = 5;
/** A command with more calls is sent at the pace that Spotify allows for long. */
const MAX_UNTHROTTLED_CALLS = 30;

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function isCode(cause: unknown, code: ApiClientError["code"]): boolean {
  return cause instanceof ApiClientError && cause.code === code;
}

function sizeOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { size }) => sum + size, 0);
}

/** Returns the entries of both lists, so that a third list can be matched with them. */
function unionOf(first: SparseList, second: SparseList): SparseList {
  const present = new Set(first.keys);
  const more = filterList(second, (place) => !present.has(second.keys[place] ?? -1));
  return { entries: [...first.entries, ...more.entries], keys: [...first.keys, ...more.keys] };
}

function applied(list: SparseList, steps: readonly Step[]): SparseList {
  return steps.filter(({ isOptional }) => !isOptional).reduce((soFar, { apply }) => apply(soFar), list);
}

/**
 * Creates a queue that sends the commands of one playlist in order and shows their result immediately. If a
 * command fails, the part that was not applied is rolled back, and the commands behind it are planned again.
 * @param show called with each version to show.
 */
export function createOptimisticQueue(show: (shown: OptimisticVersion) => void, source: Source) {
  let base: LoadedVersion = { snapshot: "", list: { entries: [], keys: [] } };
  let queued: readonly QueuedCommand[] = [];
  let shown = base.list;
  let isRunning = false;

  function display(): void {
    const stepsOf = ({ left, command }: QueuedCommand, list: SparseList) => left ?? command.plan(list);
    shown = numbered(queued.reduce((soFar, one) => applied(soFar, stepsOf(one, soFar)), base.list));
    show({ snapshot: base.snapshot, list: shown, isPending: queued.length > 0 });
  }

  /**
   * Adopts Spotify's version if it is not the expected one. Entries keep their keys, whether or not an
   * unconfirmed step was applied.
   */
  async function adopt(head: Head, step?: Step): Promise<void> {
    const known = step ? unionOf(step.apply(base.list), base.list) : base.list;
    base = { snapshot: head.snapshot, list: rematch(known, await source.whole(head)) };
  }

  /** Waits until a command may be sent and nothing was merged into it during its debounce. */
  async function waitUntilDue(first: QueuedCommand): Promise<void> {
    for (let seen: Command | null = null; seen !== first.command; ) {
      seen = first.command;
      if (seen.debounceMs) await delay(seen.debounceMs);
      await seen.held;
    }
  }

  /**
   * Checks whether an unconfirmed change was applied.
   * @returns whether the list has changed.
   */
  async function isChangedAfterChecks(step: Step): Promise<boolean> {
    for (const ms of VERIFY_DELAYS_MS) {
      await delay(ms);
      const head = await source.head().catch(() => null);
      if (!head || head.snapshot === base.snapshot) continue;
      await adopt(head, step);
      return true;
    }
    return false;
  }

  /**
   * Updates the list after a failed call, if that helps.
   * @throws the cause if it does not.
   */
  async function recover(first: QueuedCommand, step: Step, cause: unknown): Promise<void> {
    if (isCode(cause, "changed")) return adopt(await source.head(), step);
    if (!isCode(cause, "unconfirmed")) throw cause;
    reportProgress(first, true);
    if (!(await isChangedAfterChecks(step))) throw cause;
  }

  /** Adopts a head, and drops what it does not contain. */
  function adoptHead({ snapshot, total, first }: Head): void {
    base = { snapshot, list: rematch(base.list, toSparseList(first, total, reserveKeys())) };
    display();
  }

  function replan(one: QueuedCommand): readonly Step[] {
    one.command.onPlan?.(base.list);
    one.left = one.command.plan(base.list);
    display();
    return one.left;
  }

  async function completeStep(first: QueuedCommand, step: Step, snapshot: string | null): Promise<void> {
    base = { snapshot: snapshot ?? base.snapshot, list: step.apply(base.list) };
    first.left = first.left?.slice(1) ?? [];
    if (first.command.isBlind && !completeList(base.list)) return adoptHead(await source.head());
    // The shown list already includes the step.
    if (snapshot !== null && !step.isOptional) return show({ snapshot, list: shown, isPending: true });
    display();
    if (snapshot !== null) return;
    const head = await source.head();
    if (isSameList(base.list, head.total, head.first)) base = { ...base, snapshot: head.snapshot };
    else {
      await adopt(head);
      replan(first);
    }
  }

  function reportProgress(first: QueuedCommand, isUnconfirmed = false): void {
    const left = sizeOf(first.left ?? []);
    const { total, refused } = first;
    first.onProgress?.({ done: total - left - refused, total, refused, isUnconfirmed });
  }

  /** Reads the entries of the list that are not known yet. */
  async function readRest({ onWhole }: QueuedCommand): Promise<void> {
    if (!completeList(base.list)) {
      const head = await source.head();
      if (head.snapshot === base.snapshot) {
        const { entries } = await source.whole(head);
        const read = entries.filter((entry) => entry !== undefined);
        // If the command was withdrawn meanwhile, the base may be another version.
        if (head.snapshot === base.snapshot) base = { ...base, list: withItems(base.list, read) };
      } else await adopt(head);
      display();
    }
    onWhole?.();
  }

  /** @throws UnreadList with the reason, if the rest could not be read. */
  async function readRestOrThrow(first: QueuedCommand): Promise<void> {
    try {
      await readRest(first);
    } catch (cause) {
      throw new UnreadList(cause);
    }
  }

  async function commitNext(first: QueuedCommand): Promise<void> {
    const { needsWhole } = first.command;
    // While the command is held, there is time to read. A failure is reported only once the command is due.
    if (needsWhole) await readRest(first).catch(() => {});
    await waitUntilDue(first);
    if (!queued.includes(first)) return;
    if (needsWhole) await readRestOrThrow(first);
    const planned = replan(first);
    first.total = sizeOf(planned);
    const isPaced = first.command.isPaced || planned.length > MAX_UNTHROTTLED_CALLS;
    for (let replans = 0; ; ) {
      const step = first.left?.[0];
      if (!step || first.isStopped) return;
      if (isPaced) await callPace.turn();
      try {
        await completeStep(first, step, await step.commit(base));
      } catch (cause) {
        if (step.isOptional && isCode(cause, "refused")) {
          first.refused += step.size;
          first.left = first.left?.slice(1) ?? [];
        } else {
          if (replans++ >= MAX_REPLANS) throw cause;
          await recover(first, step, cause);
          replan(first);
        }
      }
      reportProgress(first);
    }
  }

  function end(one: QueuedCommand): void {
    queued = queued.filter((other) => other !== one);
    display();
  }

  async function commitAll(): Promise<void> {
    isRunning = true;
    for (let first = queued[0]; first; first = queued[0]) {
      const one = first;
      try {
        await commitNext(one);
        if (!queued.includes(one)) continue;
        end(one);
        one.resolve(one.isStopped ? "stopped" : "committed");
      } catch (cause) {
        const left = sizeOf(one.left ?? []);
        const isPartly = one.left !== null && left < one.total;
        end(one);
        if (one.isStopped) one.resolve("stopped");
        else one.reject(isPartly ? new StoppedChange(one.total, left, cause) : cause);
      }
    }
    isRunning = false;
  }

  /**
   * Shows a command and sends it when its turn comes.
   * @param current the known version of the playlist, used if no other command is pending.
   * @throws StoppedChange if part of the command was applied; UnreadList if the list could not be read;
   * otherwise the error of the call.
   */
  function change(
    command: Command,
    current: LoadedVersion,
    listeners: Listeners = {},
  ): Promise<CommitResult> {
    const last = queued.at(-1);
    const merged = last?.left === null ? last.command.merge?.(command) : null;
    if (last && merged) {
      last.command = merged;
      last.origins = [...last.origins, command];
      display();
      return Promise.resolve("merged");
    }
    return new Promise((resolve, reject) => {
      if (queued.length === 0) base = current;
      const initial = { command, origins: [command], isStopped: false, left: null, total: 0, refused: 0 };
      queued = [...queued, { ...listeners, ...initial, resolve, reject }];
      display();
      // The queue may still be waiting for a command that was withdrawn.
      if (!isRunning) void commitAll();
    });
  }

  /**
   * Withdraws a command of which nothing was sent, with everything that was merged into it.
   * @returns false if something was sent; the command then sends no more steps.
   */
  function withdraw(command: Command): boolean {
    const one = queued.find(({ origins }) => origins.includes(command));
    if (!one) return false;
    if (one.left !== null) {
      one.isStopped = true;
      return false;
    }
    end(one);
    one.resolve("withdrawn");
    return true;
  }

  /** Returns the version without pending changes; null if nothing is pending. */
  const committed = (): LoadedVersion | null => (queued.length > 0 ? base : null);

  return { change, withdraw, committed };
}

export type OptimisticQueue = ReturnType<typeof createOptimisticQueue>;
