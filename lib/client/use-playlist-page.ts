"use client";

import { useSWRConfig } from "swr";
import useSWRImmutable from "swr/immutable";
import { apiPaths } from "@/lib/api/paths";
import type { EntriesView } from "@/lib/api/types";
import type { ApiClientError } from "./api-client-error";
import { fetcher } from "./fetch-api";
import { retryPolicy } from "./retry-policy";

/** One page of a playlist. While not `wanted` it shows what is known and asks for nothing. */
export function usePlaylistPage(id: string, snapshot: string, page: number, wanted: boolean) {
  const { cache, fallback } = useSWRConfig();
  const key = apiPaths.entries(id, snapshot, page);
  const known = key in fallback || cache.get(key)?.data !== undefined;
  const { data, error, mutate } = useSWRImmutable<EntriesView, ApiClientError>(
    wanted || known ? key : null,
    fetcher,
    retryPolicy,
  );
  return { data, error, retry: () => mutate() };
}
