"use client";

import { useSyncExternalStore } from "react";

function subscribe(): () => void {
  return () => {};
}

/** False in the server's HTML and while that is taken over, true from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}

/** The locale to sort by: the browser's own, once server and browser need no longer agree. */
export function useSortLocale(): string {
  return useHydrated() ? navigator.language : "en";
}
