import type { EntryView } from "@/lib/api/types";
import { isLocal } from "@/lib/spotify-uri";
import type { Command } from "./optimistic-command";
import {
  moveBackCommand,
  moveTogetherCommand,
  nudgeCommand,
  removeCommand,
  restoreCommand,
  type Target,
} from "./playlist-commands";
import { completeList, type SparseList } from "./sparse-list";

/** A change of a playlist's entries, and the command that undoes the applied part. */
export type ListChange = {
  command: Command;
  /** Computed when called, from what was applied by then. */
  back: () => Command;
};

export type Removal = ListChange & {
  /** Returns the entries that are or were removed: every known entry of the URIs. */
  removed: () => SparseList;
  /**
   * Returns the URIs that a list still contains and Spotify would remove; null while not all of it is known.
   */
  left: (list: SparseList) => string[] | null;
};

type RemovalOptions = {
  /** The list as it is shown. */
  shown: SparseList;
  /** Returns all that is known of it now: more occurrences appear while the rest of a list is read. */
  latest: () => SparseList;
  /** Resolves when the removal may be sent. */
  held?: Promise<void>;
};

/**
 * Returns a change that removes every entry of some URIs, because Spotify offers no other way.
 */
export function removal(
  id: string,
  uris: ReadonlySet<string>,
  { shown, latest, held }: RemovalOptions,
): Removal {
  const removedByKey = new Map<number, EntryView>();
  let order = shown.keys;
  let hasStarted = false;

  function collect({ entries, keys }: SparseList): void {
    entries.forEach((entry, place) => {
      const key = keys[place];
      if (key !== undefined && entry?.uri && uris.has(entry.uri)) removedByKey.set(key, entry);
    });
  }

  /**
   * At the start, the list contains everything that will be removed. When planned again, it contains what
   * others have added since.
   */
  function onPlan(list: SparseList): void {
    const known = new Set(order);
    if (!hasStarted) order = list.keys;
    else if (list.keys.some((key) => !known.has(key)))
      order = [...order, ...list.keys.filter((key) => !known.has(key))];
    collect(list);
    hasStarted = true;
  }

  function removed(): SparseList {
    if (!hasStarted) collect(latest());
    const keys = order.filter((key) => removedByKey.has(key));
    return { keys, entries: keys.map((key) => removedByKey.get(key)) };
  }

  function left(list: SparseList): string[] | null {
    const entries = completeList(list);
    const present = new Set(entries?.map(({ uri }) => uri));
    return entries ? [...uris].filter((uri) => present.has(uri) && !isLocal(uri)) : null;
  }

  return {
    command: { ...removeCommand(id, [...uris], held), onPlan },
    removed,
    left,
    back: () => restoreCommand(id, removed(), order),
  };
}

/**
 * Returns a change that brings entries together, in their order, before the first of `target` that is there.
 */
export function gathering(
  id: string,
  keys: readonly number[],
  target: Target,
  { keys: order }: SparseList,
): ListChange {
  return {
    command: moveTogetherCommand(id, keys, target),
    back: () => moveBackCommand(id, keys, order),
  };
}

/**
 * Returns a change that moves adjacent entries by one position. Consecutive steps of the same entries become
 * one move.
 */
export function nudge(
  id: string,
  keys: readonly number[],
  target: Target,
  { keys: order }: SparseList,
): ListChange {
  return { command: nudgeCommand(id, keys, target), back: () => moveBackCommand(id, keys, order) };
}
