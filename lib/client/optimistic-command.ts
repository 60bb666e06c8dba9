import type { SparseList } from "./sparse-list";

/** A version of a playlist: its snapshot id, and its entries as far as they are known. */
export type LoadedVersion = { snapshot: string; list: SparseList };

/** One call of a command. */
export type Step = {
  /** Returns the list after the step. */
  apply: (list: SparseList) => SparseList;
  /**
   * Sends the call.
   * @returns the next snapshot id; null if Spotify did not return one.
   */
  commit: (version: LoadedVersion) => Promise<string | null>;
  /** Number of entries that the step changes. */
  size: number;
  /**
   * Spotify may refuse this step permanently (`refused`) without affecting the others. It is shown only once
   * it succeeds.
   */
  isOptional?: boolean;
};

/**
 * A change of a playlist. It refers to entries by key, so that it can be planned again whenever the list
 * turns out to have changed.
 */
export type Command = {
  /** Returns the steps needed from the current list; none if nothing is left to do. */
  plan: (list: SparseList) => readonly Step[];
  /** Called with the list when the command starts, and each time it is planned again. */
  onPlan?: (list: SparseList) => void;
  /**
   * The command may concern entries that are not known yet: the rest of the list is read before it is sent.
   */
  needsWhole?: boolean;
  /**
   * The command may concern entries that could not be read: after each call, only what Spotify then returns
   * is known.
   */
  isBlind?: boolean;
  /** Sends the calls at the pace that Spotify allows for long, however few they are. */
  isPaced?: boolean;
  /** How long to wait for similar commands before it is sent. */
  debounceMs?: number;
  /** Returns this command and the next as one, if they can be merged. Called only before this one is sent. */
  merge?: (next: Command) => Command | null;
  /** Resolves when the command may be sent. Until then it is only shown, and can be withdrawn. */
  held?: Promise<void>;
};

/**
 * Thrown when a command stops partway: of `total` entries, `left` are not changed. `cause` gives the reason.
 */
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

/**
 * Thrown when the rest of a list could not be read, so that a command that concerns all of it was not sent.
 * `cause` gives the reason.
 */
export class UnreadList extends Error {
  override readonly name = "UnreadList";

  constructor(cause: unknown) {
    super("the rest of the list could not be read", { cause });
  }
}

/**
 * "merged": it became part of the previous command, which reports for both. "withdrawn": undone before any of
 * it was sent. "stopped": undone partway; completed parts stay.
 */
export type CommitResult = "committed" | "merged" | "withdrawn" | "stopped";

/**
 * Progress of a command. `refused`: entries of optional steps that Spotify did not change. `isUnconfirmed`:
 * it is not known yet whether the last call was applied, and Spotify is being checked.
 */
export type Progress = { done: number; total: number; refused: number; isUnconfirmed: boolean };

/** Callbacks during a command. */
export type Listeners = {
  onProgress?: (progress: Progress) => void;
  /** Called once the rest of the list is known. */
  onWhole?: () => void;
};
