"use client";

import { useSyncExternalStore } from "react";

let stage: HTMLElement | null = null;
const watchers = new Set<() => void>();

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

/** As a `ref`: the room that a page keeps for the large player. What fills it is the frame's, which alone asks what plays. */
export function setPlayerSlot(element: HTMLElement | null): void {
  stage = element;
  for (const tell of watchers) tell();
}

/** The room for the large player, null on pages that have none. */
export function usePlayerSlot(): HTMLElement | null {
  return useSyncExternalStore(
    watch,
    () => stage,
    () => null,
  );
}
