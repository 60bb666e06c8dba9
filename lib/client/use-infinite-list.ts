"use client";

import { useSWRConfig } from "swr";
import useSWRInfinite from "swr/infinite";
import type { ApiClientError } from "./api-client-error";
import { backfillPage, partsToRead } from "./backfill";
import { fetcher } from "./fetch-api";
import { useErrorBackoff } from "./player-polling";
import type { AgedResponse } from "./use-api";
import { useHydrateFirstPage } from "./use-hydrate-first-page";
import { useRemovedCount } from "./use-removed-count";

type Part<T> = AgedResponse<{ items: T[]; total: number | null }>;
type KeyOf<P> = (page: number, before: P | null) => string | null;

/** For lists whose things are not removed here. */
const nameless = () => null;

/**
 * A list that grows part by part as it is looked at. What was read stays until `refresh` reads all of it again.
 * @param initial its first part as the page brought it along.
 * @param nameOf what a thing is known by, for lists that are read by offset and whose things may be removed here: what comes
 * after then moves up, and the part after the last one would begin too late.
 */
export function useInfiniteList<T, P extends Part<T>>(
  keyOf: KeyOf<P>,
  initial?: P,
  nameOf: (item: T) => string | null = nameless,
) {
  const { mutate: mutateKey } = useSWRConfig();
  const removals = useRemovedCount(nameOf);
  const hold = useErrorBackoff(keyOf(0, null));
  const { data, error, setSize, isValidating, mutate } = useSWRInfinite<P, ApiClientError>(keyOf, fetcher, {
    ...hold,
    revalidateFirstPage: false,
    revalidateOnMount: initial?.stale,
    fallbackData: initial && [initial],
  });
  useHydrateFirstPage(keyOf(0, null), initial, { mutate, setSize });
  const last = data?.at(-1) ?? null;

  async function catchUp(parts: P[], removed: number): Promise<void> {
    const keys = partsToRead(parts.length, removed).map((part) => keyOf(part, parts[part - 1] ?? null));
    const again = await Promise.all(keys.flatMap((key) => (key ? fetcher<P>(key) : [])));
    const caughtUp = backfillPage(
      parts,
      again.flatMap(({ items }) => items),
      nameOf,
    );
    const key = keys.at(-1);
    if (!caughtUp || !key) return;
    // In both places, or SWR would take them for two opinions and ask which of them holds.
    await mutateKey(key, caughtUp, { revalidate: false });
    await mutate([...parts.slice(0, -1), caughtUp], { revalidate: false });
  }

  async function more(): Promise<void> {
    const parts = data ?? [];
    // What cannot be caught up with now is missing until the list is read again; what comes after is not.
    const removed = removals(parts.flatMap(({ items }) => items));
    if (removed > 0) await catchUp(parts, removed).catch(() => {});
    await setSize(parts.length + 1);
  }

  return {
    items: data?.flatMap((part) => part.items),
    /** Null until it is known, and where Spotify does not tell. */
    total: data?.[0]?.total ?? null,
    /** How old its first part is. */
    age: { asOf: data?.[0]?.asOf ?? 0, stale: data?.[0]?.stale ?? false },
    isWhole: last !== null && keyOf(data?.length ?? 0, last) === null,
    error,
    isValidating,
    /** Asks for the part after those that are here; again, where that failed. */
    more,
    refresh: () => mutate(),
  };
}

/** A list as far as its end needs to know it. */
export type InfiniteList = Pick<
  ReturnType<typeof useInfiniteList>,
  "total" | "isWhole" | "error" | "isValidating" | "more"
>;
