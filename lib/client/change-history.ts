/** What kind of thing was changed. */
export type ChangeKind = "remove" | "move" | "add" | "save" | "follow" | "details" | "create";

/**
 * How far a change came. "planned": shown, nothing of it sent. "partly": stopped on its way, what was made stays. "unknown": sent, and nobody
 * can say whether it was made.
 */
export type ChangeState = "planned" | "sent" | "confirmed" | "partly" | "unknown" | "undone";

/** An entry as it stood. */
export type PlacedEntry = { uri: string | null; position: number; addedAt: string | null };

/** A change as it is remembered, written before its first call. Plain data, so that it can be kept. */
export type ChangeRecord = {
  id: number;
  /** ISO 8601. */
  at: string;
  kind: ChangeKind;
  /** The playlist that it concerns; null for the library. */
  playlist: string | null;
  /** What it says of itself, as a whole sentence. */
  sentence: string;
  /** The entries that it concerns, as they stood before and as they shall stand; empty where it is not about entries. */
  before: readonly PlacedEntry[];
  after: readonly PlacedEntry[];
  /** Entries or things to change, and those that are changed. */
  total: number;
  done: number;
  state: ChangeState;
};

export type ChangeSeed = Pick<ChangeRecord, "kind" | "sentence"> &
  Partial<Pick<ChangeRecord, "playlist" | "before" | "after" | "total" | "done" | "state">>;

/** More than anybody walks back. */
const MOST_KEPT = 500;

/** Takes a change back. Told the id of its record. It tells by itself where that fails. */
export type Undo = (id: number) => void;

/** The changes of this tab in the order in which they were made, and the way back through them. */
export function createChangeHistory(now: () => number = Date.now) {
  const records = new Map<number, ChangeRecord>();
  const undos = new Map<number, Undo>();
  const listeners = new Set<() => void>();
  let last = 0;

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function drop(id: number): void {
    records.delete(id);
    undos.delete(id);
  }

  /** @returns the id of its record. */
  function begin(seed: ChangeSeed, undo: Undo): number {
    const id = ++last;
    const blank = { playlist: null, before: [], after: [], total: 1, done: 0, state: "sent" } as const;
    records.set(id, { ...blank, ...seed, id, at: new Date(now()).toISOString() });
    undos.set(id, undo);
    const oldest = records.keys().next().value;
    if (records.size > MOST_KEPT && oldest !== undefined) drop(oldest);
    tell();
    return id;
  }

  /** Notes what becomes of a change; nothing where it has no record. */
  function update(
    id: number | undefined,
    patch: Partial<Pick<ChangeRecord, "state" | "done" | "total">>,
  ): void {
    const record = id === undefined ? undefined : records.get(id);
    if (id === undefined || !record) return;
    records.set(id, { ...record, ...patch });
    tell();
  }

  /** Forgets a change of which nothing was made. */
  function forget(id: number): void {
    drop(id);
    tell();
  }

  /** Takes back one change, by default the newest that was not taken back yet. @returns its record; null where there is none. */
  function undo(id = newest()): ChangeRecord | null {
    const record = id === undefined ? undefined : records.get(id);
    const act = id === undefined ? undefined : undos.get(id);
    if (id === undefined || !record || !act) return null;
    close(id);
    act(id);
    return { ...record, state: "undone" };
  }

  /** Notes that a change is taken back for good. */
  function close(id: number): void {
    undos.delete(id);
    update(id, { state: "undone" });
  }

  /** Lets a change be taken back after all, where its undo was only offered and not wanted. It keeps its place. */
  function reopen(id: number, undo: Undo): void {
    const record = records.get(id);
    if (!record) return;
    undos.set(id, undo);
    update(id, { state: "confirmed" });
  }

  /** The newest change that was not taken back yet. */
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
