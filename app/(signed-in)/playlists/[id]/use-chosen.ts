"use client";

import { useEffect, useRef } from "react";
import type { KnownList } from "@/lib/swr/editing/known-list";
import type { EntryView } from "@/lib/views";

type Act = (entries: EntryView[]) => void;

type Props = {
  /** Chosen places, ascending. */
  places: readonly number[];
  known: () => KnownList;
  /** Whether the whole list is here. */
  isWhole: boolean;
  /** Whether the whole list is waited for, and the way to say so. */
  isWaiting: boolean;
  setWaiting: (isWaiting: boolean) => void;
};

/** The entries at some places; null while one of them is not known. */
function entriesAt(list: KnownList, places: readonly number[]): EntryView[] | null {
  const entries = places.flatMap((place) => list[place] ?? []);
  return entries.length === places.length ? entries : null;
}

/** Acts on chosen entries. Where some of them are not loaded yet the whole list is read first, and the act waits for it. */
export function useChosen({ places, known, isWhole, isWaiting, setWaiting }: Props): (act: Act) => void {
  const waiting = useRef<Act | null>(null);

  useEffect(() => {
    if (!isWaiting || !isWhole) return;
    setWaiting(false);
    const entries = entriesAt(known(), places);
    if (entries) waiting.current?.(entries);
    waiting.current = null;
  });

  return (act) => {
    const entries = entriesAt(known(), places);
    if (entries) return act(entries);
    waiting.current = act;
    setWaiting(true);
  };
}
