export type ChangeKind = "remove" | "move" | "add" | "save" | "follow" | "details" | "create" | "order";

/**
 * State of a change. "planned": shown, but nothing is sent. "partly": stopped partway; completed parts stay.
 * "unknown": sent, but it is not known whether it was applied.
 */
export type ChangeState = "planned" | "sent" | "confirmed" | "partly" | "unknown" | "undone";

/** An entry and its position in the list. */
export type PlacedEntry = { uri: string | null; position: number; addedAt: string | null };

/** The record of a change, written before its first call. Plain data, so that it can be stored. */
export type ChangeRecord = {
  id: number;
  /** ISO 8601. */
  at: string;
  kind: ChangeKind;
  /** The changed playlist; null for the library. */
  playlist: string | null;
  /** Description of the change, as a full sentence. */
  sentence: string;
  /** The affected entries, before and after the change; empty if it affects no entries. */
  before: readonly PlacedEntry[];
  after: readonly PlacedEntry[];
  /** Number of items to change, and of those already changed. */
  total: number;
  done: number;
  state: ChangeState;
};

export type ChangeSeed = Pick<ChangeRecord, "kind" | "sentence"> &
  Partial<Pick<ChangeRecord, "playlist" | "before" | "after" | "total" | "done" | "state">>;

/** More changes than any user undoes. */
const MAX_RECORDS = 500;

/** Undoes a change, given the id of its record. It reports a failure itself. */
export type Undo = (id: number) => void;

/** Creates a history of changes in the order in which they were made, which can undo them. */
export function createChangeHistory(now: () => number = Date.now) {
  const records = new Map<number, ChangeRecord>();
  const undos = new Map<number, Undo>();
  const listeners = new Set<() => void>();
  let last = 0;

  function notify(): void {
    for (const listener of listeners) listener();
  }

  function drop(id: number): void {
    records.delete(id);
    undos.delete(id);
  }

  /**
   * Records a change.
   * @returns the id of its record.
   */
  function begin(seed: ChangeSeed, undo: Undo): number {
    const id = ++last;
    const blank = { playlist: null, before: [], after: [], total: 1, done: 0, state: "sent" } as const;
    records.set(id, { ...blank, ...seed, id, at: new Date(now()).toISOString() });
    undos.set(id, undo);
    const oldest = records.keys().next().value;
    if (records.size > MAX_RECORDS && oldest !== undefined) drop(oldest);
    notify();
    return id;
  }

  /** Updates the record of a change; does nothing if there is none. */
  function update(
    id: number | undefined,
    patch: Partial<Pick<ChangeRecord, "state" | "done" | "total">>,
  ): void {
    const record = id === undefined ? undefined : records.get(id);
    if (id === undefined || !record) return;
    records.set(id, { ...record, ...patch });
    notify();
  }

  /** Deletes the record of a change of which nothing was applied. */
  function forget(id: number): void {
    drop(id);
    notify();
  }

  /**
   * Undoes one change, by default the newest that was not undone yet.
   * @returns its record; null if there is none.
   */
  function undo(id = newest()): ChangeRecord | null {
    const record = id === undefined ? undefined : records.get(id);
    const act = id === undefined ? undefined : undos.get(id);
    if (id === undefined || !record || !act) return null;
    close(id);
    act(id);
    return { ...record, state: "undone" };
  }

  /** Marks a change as permanently undone. */
  function close(id: number): void {
    undos.delete(id);
    update(id, { state: "undone" });
  }

  /**
   * Makes a change undoable again, after an undo that was offered but not wanted. The change keeps its place.
   */
  function reopen(id: number, undo: Undo): void {
    const record = records.get(id);
    if (!record) return;
    undos.set(id, undo);
    update(id, { state: "confirmed" });
  }

  /** Returns the id of the newest change that was not undone yet. */
  function newest(): number | undefined {
    return undos.size > 0 ? Math.max(...undos.keys()) : undefined;
  }

  return {
    begin,
    update,
    forget,
    undo,
    close,
    reopen,
    newest,
    canUndo: (id: number) => undos.has(id),
    all: () => [...records.values()],
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** This tab's history. */
export const changeHistory = createChangeHistory();
