"use client";

import { useEffect, useMemo } from "react";
import { type Cache, type ScopedMutator, useSWRConfig } from "swr";
import useSWRImmutable from "swr/immutable";
import { apiPaths } from "@/lib/api/paths";
import type { EntriesView, EntryView, PlaylistPageView } from "@/lib/api/types";
import { networkError } from "./api-client-error";
import { fetcher } from "./fetch-api";
import { whenOnline } from "./online";
import { type OptimisticPlaylist, reconcile, type ServerPlaylist } from "./optimistic-playlist";
import {
  type Command,
  type CommitResult,
  createOptimisticQueue,
  type Head,
  type Listeners,
  type OptimisticQueue,
  type OptimisticVersion,
  type Source,
  type Version,
} from "./optimistic-queue";
import { addDeferred, confirmBeforeUnload } from "./pending-changes";
import { playlistPageCache } from "./playlist-page-cache";
import { readAllItems } from "./read-all-items";
import { reserveKeys, type SparseList, toSparseList, withItems } from "./sparse-list";

type Opened = { playlist: PlaylistPageView; first: EntriesView | null; stale: boolean };

/** Reads how a playlist stands now, not as it was kept. @throws ApiError */
async function readHead(id: string): Promise<Head> {
  await whenOnline();
  const { playlist, first, stale } = await fetcher<Opened>(apiPaths.playlistNow(id));
  if (!first || stale) throw networkError();
  return { snapshot: playlist.snapshot, total: first.total, first: first.entries };
}

/** What this tab knows of a version beyond what came with its page. */
function knownOf(cache: Cache, mutate: ScopedMutator, id: string, { snapshot, list }: Version): EntryView[] {
  const whole: EntryView[] | undefined = cache.get(apiPaths.allEntries(id, snapshot))?.data;
  if (whole) return whole;
  const pages = playlistPageCache(cache, mutate, { id, snapshot, total: list.keys.length });
  return [...pages.known().values()];
}

/**
 * A version with all that this tab knows of it; what stands in its list already goes before. The same object where nothing is new: each
 * other one is kept, and rendered, again.
 */
function filledVersion<T extends Version>(cache: Cache, mutate: ScopedMutator, id: string, version: T): T {
  const { entries } = version.list;
  if (entries.every((entry) => entry !== undefined)) return version;
  const missing = knownOf(cache, mutate, id, version).filter(({ position }) => !entries[position]);
  return missing.length > 0 ? { ...version, list: withItems(version.list, missing) } : version;
}

/** SWR would compare 10,000 songs field by field with each change. */
const BY_IDENTITY = { compare: (one: unknown, other: unknown) => one === other };

/** How a playlist stands for this tab, changes that are under way included. Asks for nothing. */
export function useOptimisticPlaylist(id: string, snapshot: string, first: EntriesView): OptimisticPlaylist {
  const { cache, mutate } = useSWRConfig();
  const { data: kept } = useSWRImmutable<OptimisticPlaylist>(apiPaths.edition(id), null, BY_IDENTITY);
  const shown = useMemo(() => {
    // What is left behind is remembered with all that was known of it: its entries keep their keys.
    const full = kept && !kept.isPending && kept.snapshot !== snapshot;
    return reconcile(full ? filledVersion(cache, mutate, id, kept) : kept, { snapshot, first });
  }, [kept, snapshot, first, id, cache, mutate]);

  useEffect(() => {
    if (shown !== kept) void mutate(apiPaths.edition(id), shown, { revalidate: false });
  }, [shown, kept, id, mutate]);
  return shown;
}

/** One a playlist and tab: changes go on while their page is left. */
const queues = new Map<string, OptimisticQueue>();

function queueOf(id: string, show: (shown: OptimisticVersion) => void, source: Source): OptimisticQueue {
  const queue = queues.get(id) ?? createOptimisticQueue(show, source);
  queues.set(id, queue);
  return queue;
}

export type PlaylistQueue = {
  /** How the list is shown, with all that this tab knows of it, also what was read for another view of it. */
  shown: () => Version;
  /** The same without what is shown and not made yet. */
  committed: () => Version;
  /** Shows a command and makes it. @throws StoppedChange, ApiError, after what was not made is taken back. */
  change: (command: Command, listeners?: Listeners) => Promise<CommitResult>;
  /** Takes a command back of which nothing was sent. @returns false where something was. */
  withdraw: (command: Command) => boolean;
  /** Reads the whole list as Spotify has it now. @throws ApiError */
  readNow: () => Promise<SparseList>;
};

/**
 * The way to change a playlist's entries: shown at once, made one after the other, taken back where one fails.
 * @param page what came with the page. How the list stands by now is looked up with each change: an undo comes late.
 */
export function usePlaylistQueue(id: string, page: ServerPlaylist): PlaylistQueue {
  const { cache, mutate } = useSWRConfig();
  const { snapshot, first } = page;

  return useMemo(() => {
    const kept = (): OptimisticPlaylist | undefined => cache.get(apiPaths.edition(id))?.data;

    function show(shown: OptimisticVersion): void {
      const before = kept();
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

    function shown(): Version {
      const now = reconcile(kept(), { snapshot, first });
      return now.isPending ? now : filledVersion(cache, mutate, id, now);
    }

    return {
      shown,
      committed: () => queue.committed() ?? shown(),
      change: (command, listeners) => {
        const made = queue.change(command, shown(), listeners);
        if (!command.held) return confirmBeforeUnload(made);
        addDeferred(made);
        return made;
      },
      withdraw: queue.withdraw,
      readNow: async () => whole(await readHead(id)),
    };
  }, [id, snapshot, first, cache, mutate]);
}
