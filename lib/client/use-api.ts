"use client";

import useSWR, { type SWRConfiguration } from "swr";
import type { ApiClientError } from "./api-client";
import { fetcher } from "./api-client";
import { useErrorBackoff } from "./retry-policy";

/**
 * What every response of the JSON API has besides its data: when (Unix ms) it was read, and whether it is
 * stale and being refreshed.
 */
export type AgedResponse<T> = T & { asOf: number; stale: boolean };

/** SWR options for data that does not change while it is shown: fetched once per tab. */
export const FETCH_ONCE = {
  revalidateIfStale: false,
  revalidateOnFocus: false,
  revalidateOnReconnect: false,
};

/** Returns data from the JSON API. Sends no request while `key` is null or the page is hidden. */
export function useApi<T>(key: string | null, options: SWRConfiguration<T, ApiClientError> = {}) {
  const backoff = useErrorBackoff(key);
  const { data, error, isLoading, isValidating, mutate } = useSWR<T, ApiClientError>(key, fetcher, {
    ...backoff,
    ...options,
  });
  return { data, error, isLoading, isValidating, refresh: () => mutate() };
}
