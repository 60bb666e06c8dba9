"use client";

import { useSyncExternalStore } from "react";

function subscribe(): () => void {
  return () => {};
}

/** Returns false in the server's HTML and during hydration, then true. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}

/** Returns the locale to sort by: the browser's, once server and browser no longer need to agree. */
export function useSortLocale(): string {
  return useHydrated() ? navigator.language : "en";
}

function localZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function serverZone() {
  return "UTC";
}

/** Returns the user's time zone; UTC in the server's HTML and during hydration, so that both agree. */
export function useTimeZone() {
  return useSyncExternalStore(subscribe, localZone, serverZone);
}
