"use client";

import useSWR, { type Cache, useSWRConfig } from "swr";
import { apiPaths } from "@/lib/api/paths";
import { MINUTE_MS } from "../time";
import { type ApiClientError, fetcher, mutateApi, networkError } from "./api-client";
import { confirmBeforeUnload } from "./pending-changes";
import { createBatchSender, MAX_CHANGED_URIS } from "./saved-status-sender";

type ToggleOptions = Parameters<typeof createOptimisticToggle>[0];
type Toggle = ReturnType<typeof createOptimisticToggle>;

/** Returns the SWR key of a saved status. It is not a path, because one request loads many statuses. */
function statusKey(uri: string): string {
  return `mark:${uri}`;
}

/** Reloads when the status is shown again, at most once a minute. After a failure the status is unknown. */
const LOAD_OPTIONS = { dedupingInterval: MINUTE_MS, shouldRetryOnError: false, revalidateOnFocus: false };

/** Returns whether an item is in the library, as far as this tab knows. Sends no request. */
export function useSavedStatus(uri: string | null): SavedStatus {
  return useSWR<boolean, ApiClientError>(uri && statusKey(uri), null).data;
}

/**
 * Returns whether an item is in the library, and loads it while `wanted`. Loads of the same moment share one
 * call per 40 items.
 * @returns `hasFailed`: the load failed, and the status is unknown.
 */
export function useLoadedStatus(
  uri: string | null,
  wanted: boolean,
): { mark: SavedStatus; hasFailed: boolean } {
  const mark = useSavedStatus(uri);
  const key = wanted && uri ? statusKey(uri) : null;
  const { error } = useSWR<boolean, ApiClientError>(key, () => loadSavedStatus(uri ?? ""), LOAD_OPTIONS);
  return { mark, hasFailed: mark === undefined && error !== undefined };
}

/** Returns the saved status from the tab's cache. */
export function savedStatusOf(cache: Cache, uri: string | null): SavedStatus {
  return uri === null ? undefined : cache.get(statusKey(uri))?.data;
}

const toggles = new WeakMap<object, Toggle>();

/**
 * Returns the function of this tab that saves or follows an item (true), or removes or unfollows it (false),
 * as `createOptimisticToggle` describes.
 */
export function useToggleSaved(): Toggle {
  const { cache, mutate } = useSWRConfig();
  const existing = toggles.get(cache);
  if (existing) return existing;

  const options: ToggleOptions = {
    known: (uri) => savedStatusOf(cache, uri),
    show: (uri, mark) => void mutate(statusKey(uri), mark, { revalidate: false }),
    send: createBatchSender((uris, mark) => mutateApi(apiPaths.library, { uris }, mark ? "PUT" : "DELETE")),
  };
  const toggle = createOptimisticToggle(options);
  toggles.set(cache, toggle);
  return toggle;
}

/** The result of a change of many items: those that were not changed, and why. */
type ManyChanged = { left: string[]; cause: unknown };

type ToggleMany = (
  uris: readonly string[],
  mark: boolean,
  onProgress?: (done: number) => void,
) => Promise<ManyChanged>;

/** Returns a function that saves or removes many items, with 1 call per 40, and rolls back those that fail. */
export function useToggleManySaved(): ToggleMany {
  const toggle = useToggleSaved();
  return async (uris, mark, onProgress = () => {}) => {
    let done = 0;
    const changes = uris.map(async (uri) => {
      await toggle(uri, mark);
      done++;
      if (done % MAX_CHANGED_URIS === 0) onProgress(done);
    });
    const ends = await confirmBeforeUnload(Promise.allSettled(changes));
    const cause = ends.find((end) => end.status === "rejected")?.reason;
    return { left: uris.filter((_, at) => ends[at]?.status === "rejected"), cause };
  };
}

/** Returns a function that loads the saved status of an item before an action. The result is shown too. */
export function useLoadSavedStatus(): (uri: string) => Promise<boolean | undefined> {
  const { mutate } = useSWRConfig();
  return (uri) => mutate<boolean>(statusKey(uri), loadSavedStatus(uri), { revalidate: false });
}

/** Whether an item is in the library; undefined while unknown. */
export type SavedStatus = boolean | undefined;

type Tools = {
  known: (uri: string) => SavedStatus;
  show: (uri: string, saved: SavedStatus) => void;
  /** Sends the change. */
  send: (uri: string, saved: boolean) => Promise<unknown>;
};

/** An item with changes in progress. */
type ItemChanges = {
  /** The status at Spotify, as far as it is known. */
  confirmed: SavedStatus;
  /** Resolves when the last change ends, whether it succeeds or fails. */
  last: Promise<unknown>;
  changes: number;
};

/**
 * Creates a function that saves and removes optimistically. On failure, it restores Spotify's value unless a
 * newer change is pending. Changes of one item are sent in order, or "save, remove" could arrive as "remove,
 * save".
 * @returns a function that makes one change and returns whether it is still the latest. A failure
 * of the latest change throws the error of `send`.
 */
export function createOptimisticToggle({ known, show, send }: Tools) {
  const inProgress = new Map<string, ItemChanges>();

  function itemOf(uri: string): ItemChanges {
    const item = inProgress.get(uri) ?? { confirmed: known(uri), last: Promise.resolve(), changes: 0 };
    inProgress.set(uri, item);
    return item;
  }

  return async (uri: string, saved: boolean): Promise<boolean> => {
    const item = itemOf(uri);
    const number = ++item.changes;
    const isLatest = () => number === item.changes;
    show(uri, saved);
    const sent = item.last.then(() => send(uri, saved));
    item.last = sent.catch(() => {});
    try {
      await sent;
      item.confirmed = saved;
    } catch (cause) {
      if (!isLatest()) return false;
      show(uri, item.confirmed);
      throw cause;
    } finally {
      if (isLatest()) inProgress.delete(uri);
    }
    return isLatest();
  };
}

/** Twice Spotify's limit per call, so that a full request leaves no call half empty. */
const MAX_URIS_PER_REQUEST = 80;

type Read = (path: string) => Promise<{ saved: Record<string, boolean> }>;

type PendingLoad = { uri: string; resolve: (saved: Promise<boolean>) => void };

/** Throws if the response lacks the status. Treated as "not saved", the item would be saved again. */
function statusOrThrow(saved: boolean | undefined): boolean {
  if (saved === undefined) throw networkError();
  return saved;
}

/**
 * Returns a loader for one URI that batches all loads of the same moment, as when a page or rows appear. A
 * URI that is already loading is not requested again.
 */
export function createBatchLoader(read: Read) {
  const inProgress = new Map<string, Promise<boolean>>();
  let pending: PendingLoad[] = [];

  function loadAll(): void {
    const all = pending;
    pending = [];
    for (let from = 0; from < all.length; from += MAX_URIS_PER_REQUEST) {
      const part = all.slice(from, from + MAX_URIS_PER_REQUEST);
      const response = read(apiPaths.contains(part.map(({ uri }) => uri)));
      for (const { uri, resolve } of part) resolve(response.then(({ saved }) => statusOrThrow(saved[uri])));
    }
  }

  function enqueue(uri: string): Promise<boolean> {
    if (pending.length === 0) setTimeout(loadAll);
    const saved = new Promise<boolean>((resolve) => pending.push({ uri, resolve }));
    inProgress.set(uri, saved);
    const remove = () => void inProgress.delete(uri);
    saved.then(remove, remove);
    return saved;
  }

  return (uri: string): Promise<boolean> => inProgress.get(uri) ?? enqueue(uri);
}

/**
 * Loads the saved status of an item, many in one request.
 * @throws ApiClientError
 */
const loadSavedStatus = createBatchLoader(fetcher);
