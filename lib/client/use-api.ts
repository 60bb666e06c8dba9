"use client";

import useSWR, { type SWRConfiguration } from "swr";
import type { ApiClientError } from "./api-client-error";
import { fetcher } from "./fetch-api";
import { useErrorBackoff } from "./player-polling";

/** What every answer of our JSON says beside its matter: of when (Unix ms) it is, and whether that is being renewed. */
export type AgedResponse<T> = T & { asOf: number; stale: boolean };

/** For what does not change while somebody looks at it: asked for once in this tab. */
export const FETCH_ONCE = {
  revalidateIfStale: false,
  revalidateOnFocus: false,
  revalidateOnReconnect: false,
};

/** Something that is read of our JSON. While `key` is null nothing is asked for. A hidden page asks for nothing either. */
export function useApi<T>(key: string | null, options: SWRConfiguration<T, ApiClientError> = {}) {
  const hold = useErrorBackoff(key);
  const { data, error, isLoading, isValidating, mutate } = useSWR<T, ApiClientError>(key, fetcher, {
    ...hold,
    ...options,
  });
  return { data, error, isLoading, isValidating, refresh: () => mutate() };
}
