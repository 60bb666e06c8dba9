"use client";

import useSWRInfinite from "swr/infinite";
import type { ApiError } from "./api-error";
import { fetcher } from "./fetcher";
import { useHold } from "./polling";
import { useFirstPart } from "./use-first-part";
import type { Answer } from "./use-resource";

type Part<T> = Answer<{ items: T[]; total: number | null }>;
type KeyOf<P> = (page: number, before: P | null) => string | null;

/**
 * A list that grows part by part as it is looked at. What was read stays until `refresh` reads all of it again.
 * @param initial its first part as the page brought it along.
 */
export function useList<T, P extends Part<T>>(keyOf: KeyOf<P>, initial?: P) {
  const hold = useHold(keyOf(0, null));
  const { data, error, setSize, isValidating, mutate } = useSWRInfinite<P, ApiError>(keyOf, fetcher, {
    ...hold,
    revalidateFirstPage: false,
    revalidateOnMount: initial?.stale,
    fallbackData: initial && [initial],
  });
  useFirstPart(keyOf(0, null), initial, setSize);
  const last = data?.at(-1) ?? null;
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
    more: () => setSize((data?.length ?? 0) + 1),
    refresh: () => mutate(),
  };
}

/** A list as far as its end needs to know it. */
export type GrowingList = Pick<
  ReturnType<typeof useList>,
  "total" | "isWhole" | "error" | "isValidating" | "more"
>;
