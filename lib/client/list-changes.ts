import type { EntryView } from "@/lib/api/types";
import type { Command } from "./optimistic-queue";
import {
  isLocal,
  moveBackCommand,
  moveTogetherCommand,
  nudgeCommand,
  removeCommand,
  restoreCommand,
  type Target,
} from "./playlist-commands";
import { completeList, type SparseList } from "./sparse-list";

/** A change of a playlist's entries, and what takes it back as far as it was made. */
export type ListChange = {
  command: Command;
  /** Worked out when it is asked for, from what was made by then. */
  back: () => Command;
};

export type Removal = ListChange & {
  /** What goes, or went: every entry of its URIs that is known. */
  removed: () => SparseList;
  /** The URIs that a list still holds and Spotify would remove; null while not all of it is known. */
  left: (list: SparseList) => string[] | null;
};

/**
 * Removes every entry of some URIs: Spotify knows no other way.
 * @param shown the list as it is shown.
 * @param latest all that is known of it by now: copies turn up while the rest of a list is read.
 * @param held resolves when it may be sent.
 */
export function removal(
  id: string,
  uris: ReadonlySet<string>,
  shown: SparseList,
  latest: () => SparseList,
  held?: Promise<void>,
): Removal {
  const gone = new Map<number, EntryView>();
  let order = shown.keys;
  let hasBegun = false;

  function note({ entries, keys }: SparseList): void {
    entries.forEach((entry, place) => {
      const key = keys[place];
      if (key !== undefined && entry?.uri && uris.has(entry.uri)) gone.set(key, entry);
    });
  }

  /** As it begins, the list tells all that goes; planned anew, it tells what others have added since. */
  function onPlan(list: SparseList): void {
    const known = new Set(order);
    if (!hasBegun) order = list.keys;
    else if (list.keys.some((key) => !known.has(key)))
      order = [...order, ...list.keys.filter((key) => !known.has(key))];
    note(list);
    hasBegun = true;
  }

  function removed(): SparseList {
    if (!hasBegun) note(latest());
    const keys = order.filter((key) => gone.has(key));
    return { keys, entries: keys.map((key) => gone.get(key)) };
  }

  function left(list: SparseList): string[] | null {
    const entries = completeList(list);
    const there = new Set(entries?.map(({ uri }) => uri));
    return entries ? [...uris].filter((uri) => there.has(uri) && !isLocal(uri)) : null;
  }

  return {
    command: { ...removeCommand(id, [...uris], held), onPlan },
    removed,
    left,
    back: () => restoreCommand(id, removed(), order),
  };
}

/** Brings entries together before the first of `target` that is there, in the order they have. */
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

/** Moves neighbours by one place; steps of the same that follow each other are one move. */
export function nudge(
  id: string,
  keys: readonly number[],
  target: Target,
  { keys: order }: SparseList,
): ListChange {
  return { command: nudgeCommand(id, keys, target), back: () => moveBackCommand(id, keys, order) };
}
