"use client";

import useSWR, { type Cache, useSWRConfig } from "swr";
import { apiPaths } from "@/lib/api/paths";
import type { ApiClientError } from "./api-client-error";
import { mutateApi } from "./mutate-api";
import { createOptimisticToggle, type SavedStatus } from "./optimistic-toggle";
import { loadSavedStatus } from "./saved-status-loader";

type Marks = Parameters<typeof createOptimisticToggle>[0];
type Saver = ReturnType<typeof createOptimisticToggle>;

/** Under which this tab keeps what it knows of a thing. No path: many are asked for at once. */
function markKey(uri: string): string {
  return `mark:${uri}`;
}

/** Asked again when it is shown anew, a minute later at the soonest; a failure leaves it unknown. */
const ASKING = { dedupingInterval: 60_000, shouldRetryOnError: false, revalidateOnFocus: false };

/** Whether a thing is in the library, as far as this tab knows. Asks for nothing. */
export function useSavedStatus(uri: string | null): SavedStatus {
  return useSWR<boolean, ApiClientError>(uri && markKey(uri), null).data;
}

/**
 * The same, and asks for it where that is wanted. What is asked for at one moment costs one call for 40 things.
 * @returns `hasFailed`: it was asked for in vain, and nobody knows.
 */
export function useLoadedStatus(
  uri: string | null,
  wanted: boolean,
): { mark: SavedStatus; hasFailed: boolean } {
  const mark = useSavedStatus(uri);
  const key = wanted && uri ? markKey(uri) : null;
  const { error } = useSWR<boolean, ApiClientError>(key, () => loadSavedStatus(uri ?? ""), ASKING);
  return { mark, hasFailed: mark === undefined && error !== undefined };
}

/** What a tab's cache knows of a thing at this moment. */
export function savedStatusOf(cache: Cache, uri: string | null): SavedStatus {
  return uri === null ? undefined : cache.get(markKey(uri))?.data;
}

const savers = new WeakMap<object, Saver>();

/** Saves or follows a thing (true), removes or unfollows it (false), as `createSaver` does it. One for all of a tab. */
export function useToggleSaved(): Saver {
  const { cache, mutate } = useSWRConfig();
  const known = savers.get(cache);
  if (known) return known;

  const marks: Marks = {
    known: (uri) => savedStatusOf(cache, uri),
    show: (uri, mark) => void mutate(markKey(uri), mark, { revalidate: false }),
    send: (uri, mark) => mutateApi(apiPaths.library, { uris: [uri] }, mark ? "PUT" : "DELETE"),
  };
  const saver = createOptimisticToggle(marks);
  savers.set(cache, saver);
  return saver;
}

/** Asks whether a thing is in the library, for whoever wants to know before they act. The answer is shown, too. */
export function useLoadSavedStatus(): (uri: string) => Promise<boolean | undefined> {
  const { mutate } = useSWRConfig();
  return (uri) => mutate<boolean>(markKey(uri), loadSavedStatus(uri), { revalidate: false });
}
