import { ApiError } from "../api-error";
import type { KnownList } from "./known-list";

/** A version of a playlist: its name, and what is known of its entries. */
export type Version = { snapshot: string; list: KnownList };

/** One call of a change. */
export type Step = {
  /** How the list looks once it is made. */
  apply: (list: KnownList) => KnownList;
  /** Makes it, of this version. @returns the next one's name; null where Spotify did not tell. */
  make: (version: Version) => Promise<string | null>;
};

/** Something to be made of a playlist, call by call. */
export type Change = {
  steps: readonly Step[];
  /** What of the list is certain afterwards, where that is less than what is shown. */
  settle?: (list: KnownList) => KnownList;
  /** Milliseconds to wait for more of the same before it is made. */
  rest?: number;
  /** Itself and what comes next as one, where they can be; only asked before it is made. */
  merge?: (next: Change) => Change | null;
};

/** `isPending`: the version is still the old one, the list already as it will be. */
export type Shown = Version & { isPending: boolean };

/** A change stopped on its way: the first `done` of its steps are made and stay, the others are not made. `cause` says why. */
export class StoppedChange extends Error {
  override readonly name = "StoppedChange";
  readonly done: number;

  constructor(done: number, cause: unknown) {
    super(`stopped after ${done} steps`, { cause });
    this.done = done;
  }
}

/** "joined": it became part of the change before it, which answers for both. "lost": made, and the new version is unknown. */
export type Outcome = "made" | "joined" | "lost";

type Waiting = {
  change: Change;
  /** Its steps that are not made yet. */
  left: readonly Step[];
  begun: boolean;
  settle: (outcome: Outcome) => void;
  fail: (cause: unknown) => void;
};

function unnamedVersion(): ApiError {
  return new ApiError(0, { code: "changed", message: "The new version was not named.", requestId: "" });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function applied(list: KnownList, steps: readonly Step[]): KnownList {
  return steps.reduce((soFar, { apply }) => apply(soFar), list);
}

/**
 * Makes the changes of one playlist one after the other, and shows at once how it will be. Where one fails, what is left of it and all
 * that was built on it are taken back.
 * @param show is told each time what to show.
 */
export function createEditor(show: (shown: Shown) => void) {
  let base: Version = { snapshot: "", list: [] };
  let waiting: Waiting[] = [];

  function display(): void {
    const list = waiting.reduce((soFar, { left }) => applied(soFar, left), base.list);
    show({ snapshot: base.snapshot, list, isPending: waiting.length > 0 });
  }

  function dropAll(end: (one: Waiting) => void): void {
    const dropped = waiting;
    waiting = [];
    display();
    for (const one of dropped) end(one);
  }

  /** Waits until nothing was joined to it for as long as it rests. */
  async function settled(first: Waiting): Promise<void> {
    for (let seen: Change | null = null; seen !== first.change; ) {
      seen = first.change;
      if (seen.rest) await pause(seen.rest);
    }
  }

  async function makeNext(first: Waiting): Promise<void> {
    await settled(first);
    first.begun = true;
    first.left = first.change.steps;
    for (const step of first.left) {
      const snapshot = await step.make(base);
      first.left = first.left.slice(1);
      const list = step.apply(base.list);
      base = { snapshot: snapshot ?? base.snapshot, list: first.change.settle?.(list) ?? list };
      // Of a version without a name nothing more can be made.
      if (snapshot === null && first.left.length > 0) throw unnamedVersion();
      if (snapshot === null) return dropAll((one) => one.settle("lost"));
      display();
    }
    waiting = waiting.slice(1);
    display();
    first.settle("made");
  }

  function stop(first: Waiting, cause: unknown): void {
    const done = first.begun ? first.change.steps.length - first.left.length : 0;
    const told = done > 0 ? new StoppedChange(done, cause) : cause;
    dropAll((one) => one.fail(one === first ? told : cause));
  }

  async function makeAll(): Promise<void> {
    for (let first = waiting[0]; first; first = waiting[0]) {
      try {
        await makeNext(first);
      } catch (cause) {
        stop(first, cause);
      }
    }
  }

  /**
   * Shows a change and makes it in its turn.
   * @param current what the change was thought of for, where none is under way.
   * @throws StoppedChange where some of its steps were made; else what making it, or one before it, threw.
   */
  function change(next: Change, current: Version): Promise<Outcome> {
    const last = waiting.at(-1);
    const joined = last && !last.begun ? last.change.merge?.(next) : null;
    if (last && joined) {
      last.change = joined;
      last.left = joined.steps;
      display();
      return Promise.resolve("joined");
    }
    return new Promise((settle, fail) => {
      const isIdle = waiting.length === 0;
      if (isIdle) base = current;
      waiting = [...waiting, { change: next, left: next.steps, begun: false, settle, fail }];
      display();
      if (isIdle) void makeAll();
    });
  }

  return { change };
}

export type Editor = ReturnType<typeof createEditor>;
