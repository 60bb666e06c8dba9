"use client";

import { useEffect, useRef } from "react";
import type { EntryView } from "@/lib/api/types";
import { completeList, type SparseList } from "@/lib/client/sparse-list";

/** The selected entries at the time a button was pressed. `list` is the list as far as it is loaded. */
export type SelectedItems = { entries: EntryView[]; keys: readonly number[]; list: SparseList };

type Act = (chosen: SelectedItems) => void;
/** Runs an action once all selected entries are loaded; with `whole`, once the complete list is. */
export type WithSelected = (act: Act, needs?: { whole: boolean }) => void;

type Props = {
  /** The keys of the selected entries. */
  keys: readonly number[];
  shown: () => SparseList;
  /** Whether the complete list is loaded. */
  isWhole: boolean;
  /** Whether an action waits for the complete list, and the setter for it. */
  isWaiting: boolean;
  setWaiting: (isWaiting: boolean) => void;
};

/** Returns the entries of the keys; null while one of them is not loaded. */
function selectedIn(list: SparseList, keys: readonly number[]): SelectedItems | null {
  const wanted = new Set(keys);
  const entries = list.entries.filter((_, place) => wanted.has(list.keys[place] ?? -1));
  const known = entries.filter((entry) => entry !== undefined);
  return known.length === entries.length ? { entries: known, keys, list } : null;
}

/**
 * Returns a function that runs an action on the selected entries. If some of them are not loaded, it loads the complete list first.
 * The action then applies to the entries that were selected when the button was pressed.
 */
export function useBulkAction({ keys, shown, isWhole, isWaiting, setWaiting }: Props): WithSelected {
  const waiting = useRef<{ act: Act; keys: readonly number[] } | null>(null);

  useEffect(() => {
    if (!isWaiting || !isWhole) return;
    setWaiting(false);
    const pressed = waiting.current;
    waiting.current = null;
    const chosen = pressed && selectedIn(shown(), pressed.keys);
    if (chosen) pressed.act(chosen);
  });

  return (act, { whole } = { whole: false }) => {
    const list = shown();
    const chosen = whole && !completeList(list) ? null : selectedIn(list, keys);
    if (chosen) return act(chosen);
    waiting.current = { act, keys };
    setWaiting(true);
  };
}

/** Returns a function that runs an action on the selected entries of a list in which only loaded entries can be selected. */
export function loadedSelection(list: SparseList, keys: readonly number[]): WithSelected {
  return (act) => {
    const selected = selectedIn(list, keys);
    if (selected) act(selected);
  };
}
