"use client";

import { useSyncExternalStore } from "react";

function subscribe() {
  return () => {};
}

function localZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function serverZone() {
  return "UTC";
}

/** The person's time zone; UTC in the server's HTML and while that is taken over, so both agree. */
export function useTimeZone() {
  return useSyncExternalStore(subscribe, localZone, serverZone);
}
