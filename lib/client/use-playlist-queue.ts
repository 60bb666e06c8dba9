"use client";

import { useMemo } from "react";
import { useSWRConfig } from "swr";
import { apiPaths } from "@/lib/api/paths";
import type { EntriesView, PlaylistPageView } from "@/lib/api/types";
import { fetcher, networkError } from "./api-client";
import { releaseDeferred } from "./deferred-removals";
import { whenOnline } from "./online";
import type { Command, CommitResult, Listeners, LoadedVersion } from "./optimistic-command";
import { type OptimisticPlaylist, reconcile, type ServerPlaylist } from "./optimistic-playlist";
import {
  createOptimisticQueue,
  type Head,
  type OptimisticQueue,
  type OptimisticVersion,
  type Source,
} from "./optimistic-queue";
import { addDeferred, confirmBeforeUnload } from "./pending-changes";
import { readAllItems } from "./read-all-items";
import { reserveKeys, type SparseList, toSparseList } from "./sparse-list";
import { filledVersion } from "./use-optimistic-playlist";

type PlaylistResponse = { playlist: PlaylistPageView; first: EntriesView | null; stale: boolean };

/**
 * Reads the current state of a playlist, not a cached one.
 * @throws ApiClientError
 */
async function readHead(id: string): Promise<Head> {
  await whenOnline();
  const { playlist, first, stale } = await fetcher<PlaylistResponse>(apiPaths.playlistNow(id));
  if (!first || stale) throw networkError();
  return { snapshot: playlist.snapshot, total: first.total, first: first.entries };
}

/** One queue per playlist and tab. Changes continue after the user leaves the page. */
const queues = new Map<string, OptimisticQueue>();

function queueOf(id: string, show: (shown: OptimisticVersion) => void, source: Source): OptimisticQueue {
  const queue = queues.get(id) ?? createOptimisticQueue(show, source);
  queues.set(id, queue);
  return queue;
}

export type PlaylistQueue = {
  /** Returns the shown version with all cached entries of this tab, including those read for another view. */
  shown: () => LoadedVersion;
  /** Returns the version without pending changes. */
  committed: () => LoadedVersion;
  /**
   * Shows a command and sends it. A deferred removal of the playlist is sent before.
   * @throws StoppedChange, UnreadList, ApiClientError, after the part that was not applied is rolled back.
   */
  change: (command: Command, listeners?: Listeners) => Promise<CommitResult>;
  /**
   * Withdraws a command of which nothing was sent.
   * @returns false if something was sent.
   */
  withdraw: (command: Command) => boolean;
  /**
   * Reads the whole list in its current version at Spotify.
   * @throws ApiClientError
   */
  readNow: () => Promise<SparseList>;
};

/**
 * Returns the queue that changes a playlist's entries: immediately shown, sent in order, rolled back on
 * failure.
 * @param page the playlist as the page loaded it. Each change looks up the current list, because an undo may
 * come late.
 */
export function usePlaylistQueue(id: string, page: ServerPlaylist): PlaylistQueue {
  const { cache, mutate } = useSWRConfig();
  const { snapshot, first } = page;

  return useMemo(() => {
    const cached = (): OptimisticPlaylist | undefined => cache.get(apiPaths.edition(id))?.data;

    function show(shown: OptimisticVersion): void {
      const before = cached();
      const left = before ? [...before.supersededVersions, before.snapshot] : [];
      const supersededVersions = [...new Set(left)].filter((one) => one !== shown.snapshot);
      void mutate(apiPaths.edition(id), { ...shown, supersededVersions }, { revalidate: false });
    }

    async function whole(head: Head) {
      const firstKey = reserveKeys();
      const empty = toSparseList(head.first, head.total, firstKey);
      const version = { snapshot: head.snapshot, list: empty };
      const { entries } = filledVersion(cache, mutate, id, version).list;
      const known = entries.filter((entry) => entry !== undefined);
      const read = await readAllItems({
        path: apiPaths.allEntries(id, head.snapshot),
        signal: new AbortController().signal,
        collection: new Map(known.map((entry) => [entry.position, entry])),
        onProgress: () => {},
      });
      return toSparseList(read, head.total, firstKey);
    }

    const queue = queueOf(id, show, { head: () => readHead(id), whole });

    function shown(): LoadedVersion {
      const now = reconcile(cached(), { snapshot, first });
      return now.isPending ? now : filledVersion(cache, mutate, id, now);
    }

    return {
      shown,
      committed: () => queue.committed() ?? shown(),
      change: (command, listeners) => {
        // The command waits behind it.
        releaseDeferred(id);
        const result = queue.change(command, shown(), listeners);
        if (!command.held) return confirmBeforeUnload(result);
        addDeferred(result);
        return result;
      },
      withdraw: queue.withdraw,
      readNow: async () => whole(await readHead(id)),
    };
  }, [id, snapshot, first, cache, mutate]);
}
