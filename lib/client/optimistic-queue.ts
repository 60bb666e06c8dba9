import type { EntryView } from "@/lib/api/types";
import { ApiClientError } from "./api-client-error";
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

/** A version of a playlist: its name, and what is known of its entries. */
export type Version = { snapshot: string; list: SparseList };

/** One call of a command. */
export type Step = {
  /** How the list looks once it is made. */
  apply: (list: SparseList) => SparseList;
  /** Makes it. @returns the next version's name; null where Spotify did not tell. */
  commit: (version: Version) => Promise<string | null>;
  /** Entries that it changes. */
  size: number;
  /** Spotify may refuse it for good (`changed`) without harm to the rest: shown only once it is made. */
  isOptional?: boolean;
};

/** Something to be made of a playlist. It names entries by key, so that it can be planned anew whenever the list turns out to be another. */
export type Command = {
  /** The calls that lead there from how a list stands; none where nothing is left to do. */
  plan: (list: SparseList) => readonly Step[];
  /** Told how the list stands as the command begins, and each time it is planned anew. */
  onPlan?: (list: SparseList) => void;
  /** It may concern entries that are not known yet: the rest of the list is read before it is made. */
  needsWhole?: boolean;
  /** It may concern entries that could not be read: after each call only what Spotify then says is known. */
  isBlind?: boolean;
  /** Milliseconds to wait for more of the same before it is made. */
  debounceMs?: number;
  /** Itself and what comes next as one, where they can be; only asked before it is made. */
  merge?: (next: Command) => Command | null;
  /** Resolves when it may be made: until then it is only shown, and can be withdrawn. */
  held?: Promise<void>;
};

/** `isPending`: the version is still the old one, the list already as it will be. */
export type OptimisticVersion = Version & { isPending: boolean };

/** The beginning of a playlist as Spotify has it now. */
export type Head = { snapshot: string; total: number; first: readonly EntryView[] };

/** How a playlist is read anew while it is being changed. Both throw `ApiError`. */
export type Source = {
  head: () => Promise<Head>;
  /** All of the version that a head names, with keys of its own. */
  whole: (head: Head) => Promise<SparseList>;
};

/** A command stopped on its way: of `total` entries `left` are not changed. `cause` says why. */
export class StoppedChange extends Error {
  override readonly name = "StoppedChange";

  constructor(
    readonly total: number,
    readonly left: number,
    cause: unknown,
  ) {
    super(`stopped with ${left} of ${total} left`, { cause });
  }
}

/** The rest of a list could not be read, so that nothing of a command was made that concerns all of it. `cause` says why. */
export class UnreadList extends Error {
  override readonly name = "UnreadList";

  constructor(cause: unknown) {
    super("the rest of the list could not be read", { cause });
  }
}

/**
 * "merged": it became part of the command before it, which answers for both. "withdrawn": taken back before any of it was sent. "stopped":
 * taken back on its way; what was made of it stays.
 */
export type CommitResult = "committed" | "merged" | "withdrawn" | "stopped";

/**
 * How far a command came. `refused`: entries of optional steps that Spotify did not change. `isUnconfirmed`: nobody knows yet whether the last
 * call was made, and Spotify is being looked at.
 */
export type Progress = { done: number; total: number; refused: number; isUnconfirmed: boolean };

/** What is told of a command before it ends. */
export type Listeners = {
  onProgress?: (progress: Progress) => void;
  /** The rest of the list is known now. */
  onWhole?: () => void;
};

type Waiting = Listeners & {
  command: Command;
  /** The command as it was given, and those that were merged into it. */
  origins: readonly Command[];
  /** Nothing more of it is wanted. */
  isStopped: boolean;
  /** Its steps that are not made yet, once it has begun. */
  left: readonly Step[] | null;
  total: number;
  refused: number;
  resolve: (result: CommitResult) => void;
  reject: (cause: unknown) => void;
};

/** When (ms after the one before) a change that nobody confirmed is looked for: 2, 8 and 20 s after it. */
const LOOKS_MS = [2_000, 6_000, 12_000];
/** Times that one command is planned anew because others changed the list meanwhile. */
const MAX_REPLANS = 5;
/** Above so many calls in one command Spotify is asked no faster than it allows for long: about 45 calls in 30 s. */
const MANY_CALLS = 30;
const MANY_CALLS_PAUSE_MS = 770;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function isCode(cause: unknown, code: ApiClientError["code"]): boolean {
  return cause instanceof ApiClientError && cause.code === code;
}

function sizeOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { size }) => sum + size, 0);
}

/** The entries of two lists, for both to be recognised in a third. */
function withBoth(first: SparseList, second: SparseList): SparseList {
  const there = new Set(first.keys);
  const more = filterList(second, (place) => !there.has(second.keys[place] ?? -1));
  return { entries: [...first.entries, ...more.entries], keys: [...first.keys, ...more.keys] };
}

function applied(list: SparseList, steps: readonly Step[]): SparseList {
  return steps.filter(({ isOptional }) => !isOptional).reduce((soFar, { apply }) => apply(soFar), list);
}

/**
 * Makes the commands of one playlist one after the other, and shows at once how it will be. One that fails is taken back as far as it was
 * not made; those behind it are planned anew.
 * @param show is told each time what to show.
 */
export function createOptimisticQueue(show: (shown: OptimisticVersion) => void, source: Source) {
  let base: Version = { snapshot: "", list: { entries: [], keys: [] } };
  let waiting: readonly Waiting[] = [];
  let shown = base.list;
  let isRunning = false;

  function display(): void {
    const stepsOf = ({ left, command }: Waiting, list: SparseList) => left ?? command.plan(list);
    shown = numbered(waiting.reduce((soFar, one) => applied(soFar, stepsOf(one, soFar)), base.list));
    show({ snapshot: base.snapshot, list: shown, isPending: waiting.length > 0 });
  }

  /** Takes over what Spotify has, where it is not what was expected. Entries keep their keys, whether a step that may have been made was or not. */
  async function adopt(head: Head, step?: Step): Promise<void> {
    const known = step ? withBoth(step.apply(base.list), base.list) : base.list;
    base = { snapshot: head.snapshot, list: rematch(known, await source.whole(head)) };
  }

  /** Waits until it may be made and nothing was merged into it for as long as it is debounced. */
  async function settled(first: Waiting): Promise<void> {
    for (let seen: Command | null = null; seen !== first.command; ) {
      seen = first.command;
      if (seen.debounceMs) await pause(seen.debounceMs);
      await seen.held;
    }
  }

  /** Looks whether a change that nobody confirmed was made. @returns whether the list is another than before. */
  async function isChangedAfterAll(step: Step): Promise<boolean> {
    for (const ms of LOOKS_MS) {
      await pause(ms);
      const head = await source.head().catch(() => null);
      if (!head || head.snapshot === base.snapshot) continue;
      await adopt(head, step);
      return true;
    }
    return false;
  }

  /** Brings the list up to date after a failed call, where that helps. @throws the cause where it does not. */
  async function recover(first: Waiting, step: Step, cause: unknown): Promise<void> {
    if (isCode(cause, "changed")) return adopt(await source.head(), step);
    if (!isCode(cause, "unconfirmed")) throw cause;
    tell(first, true);
    if (!(await isChangedAfterAll(step))) throw cause;
  }

  /** Takes over what a head tells, and forgets what it does not tell. */
  function adoptHead({ snapshot, total, first }: Head): void {
    base = { snapshot, list: rematch(base.list, toSparseList(first, total, reserveKeys())) };
    display();
  }

  function replan(one: Waiting): readonly Step[] {
    one.command.onPlan?.(base.list);
    one.left = one.command.plan(base.list);
    display();
    return one.left;
  }

  async function take(first: Waiting, step: Step, snapshot: string | null): Promise<void> {
    base = { snapshot: snapshot ?? base.snapshot, list: step.apply(base.list) };
    first.left = first.left?.slice(1) ?? [];
    if (first.command.isBlind && !completeList(base.list)) return adoptHead(await source.head());
    // What is shown has the step in it already.
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

  function tell(first: Waiting, isUnconfirmed = false): void {
    const left = sizeOf(first.left ?? []);
    const { total, refused } = first;
    first.onProgress?.({ done: total - left - refused, total, refused, isUnconfirmed });
  }

  /** Reads what is not known yet of the list. */
  async function complete({ onWhole }: Waiting): Promise<void> {
    if (!completeList(base.list)) {
      const head = await source.head();
      if (head.snapshot === base.snapshot) {
        const { entries } = await source.whole(head);
        const read = entries.filter((entry) => entry !== undefined);
        // Withdrawn meanwhile, it may find another version in its place.
        if (head.snapshot === base.snapshot) base = { ...base, list: withItems(base.list, read) };
      } else await adopt(head);
      display();
    }
    onWhole?.();
  }

  async function completeOrRefuse(first: Waiting): Promise<void> {
    try {
      await complete(first);
    } catch (cause) {
      throw new UnreadList(cause);
    }
  }

  async function commitNext(first: Waiting): Promise<void> {
    const { needsWhole } = first.command;
    // While it is held there is time to read; a failure is only told of once it is to be made.
    if (needsWhole) await complete(first).catch(() => {});
    await settled(first);
    if (!waiting.includes(first)) return;
    if (needsWhole) await completeOrRefuse(first);
    const planned = replan(first);
    first.total = sizeOf(planned);
    const isLong = planned.length > MANY_CALLS;
    for (let replans = 0; ; ) {
      const step = first.left?.[0];
      if (!step || first.isStopped) return;
      try {
        await take(first, step, await step.commit(base));
      } catch (cause) {
        if (step.isOptional && isCode(cause, "changed")) {
          first.refused += step.size;
          first.left = first.left?.slice(1) ?? [];
        } else {
          if (replans++ >= MAX_REPLANS) throw cause;
          await recover(first, step, cause);
          replan(first);
        }
      }
      tell(first);
      if (isLong && first.left?.length) await pause(MANY_CALLS_PAUSE_MS);
    }
  }

  function end(one: Waiting): void {
    waiting = waiting.filter((other) => other !== one);
    display();
  }

  async function commitAll(): Promise<void> {
    isRunning = true;
    for (let first = waiting[0]; first; first = waiting[0]) {
      const one = first;
      try {
        await commitNext(one);
        if (!waiting.includes(one)) continue;
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
   * Shows a command and makes it in its turn.
   * @param current what is known of the playlist, where no other command is under way.
   * @throws StoppedChange where some of it was made; UnreadList where the list could not be read; else what the call threw.
   */
  function change(command: Command, current: Version, listeners: Listeners = {}): Promise<CommitResult> {
    const last = waiting.at(-1);
    const merged = last?.left === null ? last.command.merge?.(command) : null;
    if (last && merged) {
      last.command = merged;
      last.origins = [...last.origins, command];
      display();
      return Promise.resolve("merged");
    }
    return new Promise((resolve, reject) => {
      if (waiting.length === 0) base = current;
      const fresh = { command, origins: [command], isStopped: false, left: null, total: 0, refused: 0 };
      waiting = [...waiting, { ...listeners, ...fresh, resolve, reject }];
      display();
      // It may still wait for one that was withdrawn.
      if (!isRunning) void commitAll();
    });
  }

  /** Takes a command back of which nothing was sent, with all that was merged into it. @returns false where something was; it goes no further then. */
  function withdraw(command: Command): boolean {
    const one = waiting.find(({ origins }) => origins.includes(command));
    if (!one) return false;
    if (one.left !== null) {
      one.isStopped = true;
      return false;
    }
    end(one);
    one.resolve("withdrawn");
    return true;
  }

  /** What is made so far, without what is only shown; null where nothing is under way. */
  const committed = (): Version | null => (waiting.length > 0 ? base : null);

  return { change, withdraw, committed };
}

export type OptimisticQueue = ReturnType<typeof createOptimisticQueue>;
