import type { KnownList } from "./known-list";

/** A version of a playlist: its name, and what is known of its entries. */
export type Version = { snapshot: string; list: KnownList };

/** Something to be made of a playlist. */
export type Change = {
  /** How the list looks once it is made. */
  apply: (list: KnownList) => KnownList;
  /** Makes it, of the version a snapshot names. @returns the next one's name; null where Spotify did not tell. */
  make: (snapshot: string) => Promise<string | null>;
  /** What of the list is certain afterwards, where that is less than what is shown. */
  settle?: (list: KnownList) => KnownList;
  /** Milliseconds to wait for more of the same before it is made. */
  rest?: number;
  /** Itself and what comes next as one, where they can be; only asked before it is made. */
  merge?: (next: Change) => Change | null;
};

/** `isPending`: the version is still the old one, the list already as it will be. */
export type Shown = Version & { isPending: boolean };

/** "joined": it became part of the change before it, which answers for both. "lost": made, and the new version is unknown. */
export type Outcome = "made" | "joined" | "lost";

type Waiting = {
  change: Change;
  begun: boolean;
  settle: (outcome: Outcome) => void;
  fail: (cause: unknown) => void;
};

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Makes the changes of one playlist one after the other, and shows at once how it will be. Where one fails, it and all that was built on it
 * are taken back.
 * @param show is told each time what to show.
 */
export function createEditor(show: (shown: Shown) => void) {
  let base: Version = { snapshot: "", list: [] };
  let waiting: Waiting[] = [];

  function display(): void {
    const list = waiting.reduce((soFar, { change }) => change.apply(soFar), base.list);
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
    const { change } = first;
    const snapshot = await change.make(base.snapshot);
    const list = change.apply(base.list);
    base = { snapshot: snapshot ?? base.snapshot, list: change.settle?.(list) ?? list };
    if (snapshot === null) return dropAll((one) => one.settle("lost"));
    waiting = waiting.slice(1);
    display();
    first.settle("made");
  }

  async function makeAll(): Promise<void> {
    try {
      for (let first = waiting[0]; first; first = waiting[0]) await makeNext(first);
    } catch (cause) {
      dropAll((one) => one.fail(cause));
    }
  }

  /**
   * Shows a change and makes it in its turn.
   * @param current what the change was thought of for, where none is under way.
   * @throws what making it, or one before it, threw.
   */
  function change(next: Change, current: Version): Promise<Outcome> {
    const last = waiting.at(-1);
    const joined = last && !last.begun ? last.change.merge?.(next) : null;
    if (last && joined) {
      last.change = joined;
      display();
      return Promise.resolve("joined");
    }
    return new Promise((settle, fail) => {
      const isIdle = waiting.length === 0;
      if (isIdle) base = current;
      waiting = [...waiting, { change: next, begun: false, settle, fail }];
      display();
      if (isIdle) void makeAll();
    });
  }

  return { change };
}

export type Editor = ReturnType<typeof createEditor>;
