"use client";

import { useLayoutEffect, useMemo, useRef } from "react";
import { useSWRConfig } from "swr";
import useSWRInfinite from "swr/infinite";
import { SAVED_PAGE } from "@/lib/api/paths";
import { type ApiClientError, fetcher, patiently } from "./api-client";
import { useErrorBackoff } from "./retry-policy";
import { savedStatusOf } from "./saved-status";
import type { AgedResponse } from "./use-api";

type Part<T> = AgedResponse<{ items: T[]; total: number | null }>;
type KeyOf<P> = (page: number, before: P | null) => string | null;

/** For lists whose items are not removed in this app. */
const withoutName = () => null;

/**
 * Returns a list that loads page by page. Loaded pages stay until `refresh` reads all of them again.
 * @param initial the first page from the server.
 * @param nameOf returns the identity of an item, for lists that are read by offset and whose items may be
 * removed in this tab: later items then move up, and the next page would begin too late.
 */
export function useInfiniteList<T, P extends Part<T>>(
  keyOf: KeyOf<P>,
  initial?: P,
  nameOf: (item: T) => string | null = withoutName,
) {
  const { mutate: mutateKey } = useSWRConfig();
  const removals = useRemovedCount(nameOf);
  const backoff = useErrorBackoff(keyOf(0, null));
  const { data, error, setSize, isValidating, mutate } = useSWRInfinite<P, ApiClientError>(keyOf, fetcher, {
    ...backoff,
    revalidateFirstPage: false,
    revalidateOnMount: initial?.stale,
    fallbackData: initial && [initial],
    // By default, SWR compares the contents, which takes too long with thousands of items.
    compare: Object.is,
  });
  useHydrateFirstPage(keyOf(0, null), initial, { mutate, setSize });
  const last = data?.at(-1) ?? null;
  const items = useMemo(() => data?.flatMap((part) => part.items), [data]);

  async function backfill(parts: P[], removed: number): Promise<void> {
    const keys = partsToRead(parts.length, removed).map((part) => keyOf(part, parts[part - 1] ?? null));
    const reread = await Promise.all(keys.flatMap((key) => (key ? fetcher<P>(key) : [])));
    const filled = backfillPage(
      parts,
      reread.flatMap(({ items }) => items),
      nameOf,
    );
    const key = keys.at(-1);
    if (!filled || !key) return;
    // Updates both cache entries, or SWR would find them different and revalidate.
    await mutateKey(key, filled, { revalidate: false });
    await mutate([...parts.slice(0, -1), filled], { revalidate: false });
  }

  /** Items that cannot be backfilled now are missing until the list is read again; later items are not. */
  async function backfillRemoved(): Promise<void> {
    const parts = data ?? [];
    const removed = removals(parts.flatMap(({ items }) => items));
    if (removed > 0) await backfill(parts, removed).catch(() => {});
  }

  async function more(): Promise<void> {
    await backfillRemoved();
    await setSize((data?.length ?? 0) + 1);
  }

  /** Adds pages that were read after those of the list. */
  async function append(read: P[]): Promise<void> {
    const size = data?.length ?? 0;
    for (const [at, part] of read.entries()) {
      const key = keyOf(size + at, read[at - 1] ?? last);
      if (key) await mutateKey(key, part, { revalidate: false });
    }
    if (read.length > 0) await setSize(size + read.length);
  }

  /**
   * Reads the rest of the list page by page, 1 call each. The list grows once at the end, also after an abort or a failure.
   * @param onProgress called with the number of items that are read.
   * @throws ApiClientError
   */
  async function readRest(signal: AbortSignal, onProgress: (loaded: number) => void): Promise<void> {
    await backfillRemoved();
    const read: P[] = [];
    let loaded = items?.length ?? 0;
    try {
      while (!signal.aborted) {
        const key = keyOf((data?.length ?? 0) + read.length, read.at(-1) ?? last);
        if (!key) break;
        const part = await patiently(() => fetcher<P>(key, { signal }));
        read.push(part);
        loaded += part.items.length;
        onProgress(loaded);
      }
    } finally {
      await append(read);
    }
  }

  return {
    items,
    /** Null until known, and if Spotify does not return it. */
    total: data?.[0]?.total ?? null,
    /** Age of the first page. */
    age: { asOf: data?.[0]?.asOf ?? 0, stale: data?.[0]?.stale ?? false },
    isWhole: last !== null && keyOf(data?.length ?? 0, last) === null,
    error,
    isValidating,
    /** Loads the next page, or retries it after a failure. */
    more,
    readRest,
    refresh: () => mutate(),
  };
}

/** The part of a list that its end component needs. */
export type InfiniteList = Pick<
  ReturnType<typeof useInfiniteList>,
  "total" | "isWhole" | "error" | "isValidating" | "more"
>;

type DatedItems = { items: unknown[]; asOf: number };

type List<P> = {
  mutate: (parts: P[], how: { revalidate: false }) => Promise<unknown>;
  setSize: (size: number) => Promise<unknown>;
};

/** Returns whether the page's data differs from the cached data and is newer. */
export function isNewerPage(initial: DatedItems, cached: DatedItems | undefined): boolean {
  if (!cached) return true;
  return initial.asOf > cached.asOf && JSON.stringify(initial.items) !== JSON.stringify(cached.items);
}

/**
 * Uses the page's data as the first page of a list, so that it is not fetched again. A list that this tab has
 * cached keeps its length, for back navigation; one that has changed since starts over.
 */
function useHydrateFirstPage<P extends DatedItems & { stale: boolean }>(
  key: string | null,
  initial: P | undefined,
  { mutate: mutateList, setSize }: List<P>,
): void {
  const { cache, mutate } = useSWRConfig();

  useLayoutEffect(() => {
    if (!key || !initial) return;
    const cached: DatedItems | undefined = cache.get(key)?.data;
    if (!isNewerPage(initial, cached)) return;
    // SWR looks up pages under their own keys only, never in the fallback.
    void mutate(key, initial, { revalidate: false });
    if (cached) void setSize(1);
    // A list of which SWR has no data reads all its pages again to grow. A stale one is read on mount anyway.
    else if (!initial.stale) void mutateList([initial], { revalidate: false });
  }, [key, initial, cache, mutate, mutateList, setSize]);
}

/**
 * Returns a function that counts the items of a list that were removed in this tab since its last call.
 * @param uriOf returns the identity of an item.
 */
function useRemovedCount<T>(uriOf: (item: T) => string | null) {
  const { cache } = useSWRConfig();
  const counted = useRef(0);

  return (items: readonly T[]): number => {
    const removed = items.filter((item) => savedStatusOf(cache, uriOf(item)) === false).length;
    const since = removed - counted.current;
    counted.current = removed;
    return since;
  };
}

/**
 * Returns the pages into which items may have moved since they were read, because others were removed: all
 * pages from the one that now contains the last of them.
 */
export function partsToRead(parts: number, removed: number): number[] {
  const first = Math.max(0, Math.floor((parts * SAVED_PAGE - removed) / SAVED_PAGE));
  return Array.from({ length: parts - first }, (_, at) => first + at);
}

/**
 * Returns the last page of a list with the items that have moved into it since it was read, because an
 * earlier item was removed. Removed items stay in place, because the user may restore them.
 * @param again the current items at the positions to which items may have moved.
 * @param nameOf returns the identity of an item; null for one without, which cannot have been missed.
 */
export function backfillPage<T, P extends { items: T[] }>(
  parts: readonly P[],
  again: readonly T[],
  nameOf: (item: T) => string | null,
): P | undefined {
  const last = parts.at(-1);
  if (!last) return undefined;
  const known = new Set(parts.flatMap(({ items }) => items.map(nameOf)));
  const missed = again.filter((item) => nameOf(item) !== null && !known.has(nameOf(item)));
  return missed.length > 0 ? { ...last, items: [...last.items, ...missed] } : last;
}
