"use client";

import { useEffect, useRef } from "react";
import type { EntryView } from "@/lib/api/types";
import { completeList, type SparseList } from "@/lib/client/sparse-list";

/** What was chosen when a button was pressed. `list` is the list as it is known. */
export type SelectedItems = { entries: EntryView[]; keys: readonly number[]; list: SparseList };

type Act = (chosen: SelectedItems) => void;
/** Acts on what is chosen, once all of it is known; with `whole`, once all of the list is. */
export type WithSelected = (act: Act, needs?: { whole: boolean }) => void;

type Props = {
  /** Keys of what is chosen. */
  keys: readonly number[];
  shown: () => SparseList;
  /** Whether the whole list is here. */
  isWhole: boolean;
  /** Whether the whole list is waited for, and the way to say so. */
  isWaiting: boolean;
  setWaiting: (isWaiting: boolean) => void;
};

/** The entries of some keys; null while one of them is not known. */
function chosenIn(list: SparseList, keys: readonly number[]): SelectedItems | null {
  const wanted = new Set(keys);
  const entries = list.entries.filter((_, place) => wanted.has(list.keys[place] ?? -1));
  const known = entries.filter((entry) => entry !== undefined);
  return known.length === entries.length ? { entries: known, keys, list } : null;
}

/**
 * Acts on chosen entries. Where some of them are not loaded yet the whole list is read first, and the act waits for it: for what was
 * chosen as the button was pressed, whatever is chosen by then.
 */
export function useBulkAction({ keys, shown, isWhole, isWaiting, setWaiting }: Props): WithSelected {
  const waiting = useRef<{ act: Act; keys: readonly number[] } | null>(null);

  useEffect(() => {
    if (!isWaiting || !isWhole) return;
    setWaiting(false);
    const pressed = waiting.current;
    waiting.current = null;
    const chosen = pressed && chosenIn(shown(), pressed.keys);
    if (chosen) pressed.act(chosen);
  });

  return (act, { whole } = { whole: false }) => {
    const list = shown();
    const chosen = whole && !completeList(list) ? null : chosenIn(list, keys);
    if (chosen) return act(chosen);
    waiting.current = { act, keys };
    setWaiting(true);
  };
}
