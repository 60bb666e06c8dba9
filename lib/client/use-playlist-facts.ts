"use client";

import { useCallback, useEffect, useSyncExternalStore } from "react";
import type { EntryView, ListedPlaylist } from "@/lib/api/types";
import { shortHash } from "../short-hash";
import { useAccount } from "./account";
import {
  factsOf,
  noteDuration,
  noteVersions,
  type PlaylistFacts,
  readFacts,
  subscribeToFacts,
} from "./playlist-facts";

const NOTHING: ReturnType<typeof readFacts> = new Map();

/** Returns the hash of a playlist's version. A list from the JSON API has the snapshot itself. */
function versionOf(one: ListedPlaylist): string | undefined {
  return "snapshot" in one && typeof one.snapshot === "string" ? shortHash(one.snapshot) : one.version;
}

/** Returns a function that tells what this browser knows of a playlist. Notes the versions of the listed ones. */
export function usePlaylistFacts(
  playlists: readonly ListedPlaylist[],
): (one: ListedPlaylist) => PlaylistFacts {
  const account = useAccount();
  const facts = useSyncExternalStore(
    subscribeToFacts,
    () => readFacts(account),
    () => NOTHING,
  );
  useEffect(() => {
    const versions = playlists.map((one) => ({ id: one.id, version: versionOf(one) }));
    noteVersions(account, versions, Date.now());
  }, [account, playlists]);
  return useCallback((one) => factsOf(facts, one.id, versionOf(one) ?? ""), [facts]);
}

/** Notes the length of a playlist once all of its entries are known. */
export function useNotedDuration(
  id: string,
  snapshot: string,
  entries: readonly EntryView[] | undefined,
): void {
  const account = useAccount();
  useEffect(() => {
    if (!entries) return;
    const durationMs = entries.reduce((sum, { track }) => sum + (track?.durationMs ?? 0), 0);
    noteDuration(account, id, snapshot, durationMs);
  }, [account, id, snapshot, entries]);
}
