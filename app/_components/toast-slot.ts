"use client";

import { useSyncExternalStore } from "react";

let slot: HTMLElement | null = null;
const listeners = new Set<() => void>();

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** Registers an open dialog's place for toasts, as a `ref`, because a modal dialog makes the page's place inert. */
export function setToastSlot(element: HTMLElement | null): void {
  slot = element;
  for (const notify of listeners) notify();
}

/** Returns the place for toasts in the open dialog; null without one. */
export function useToastSlot(): HTMLElement | null {
  return useSyncExternalStore(
    subscribe,
    () => slot,
    () => null,
  );
}
