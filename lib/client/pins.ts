"use client";

import { useCallback, useSyncExternalStore } from "react";
import { useAccount } from "./account";
import {
  type Arrangement,
  readArrangement,
  subscribeToArrangement,
  withPins,
  writeArrangement,
} from "./playlist-arrangement";

const NOTHING: Arrangement = { pins: [], groups: [] };

/**
 * Returns the pins and groups of the user in this browser, and a function that changes them, which returns false if the browser could
 * not store them. Nothing is pinned in the server's HTML and during hydration.
 */
export function useArrangement() {
  const account = useAccount();
  const arrangement = useSyncExternalStore(
    subscribeToArrangement,
    () => readArrangement(account),
    () => NOTHING,
  );
  const change = useCallback(
    (next: (now: Arrangement) => Arrangement) => writeArrangement(account, next(readArrangement(account))),
    [account],
  );
  return { arrangement, change };
}

/** Returns the ids of the pinned playlists in the order in which they were pinned, and a function that pins or unpins playlists. */
export function usePins() {
  const { arrangement, change } = useArrangement();
  const setPinned = useCallback(
    (ids: readonly string[], isPinned: boolean) => change((now) => withPins(now, ids, isPinned)),
    [change],
  );
  return { pins: arrangement.pins, setPinned };
}
