"use client";

import { useEffect, useState } from "react";
import { useSWRConfig } from "swr";
import useSWRImmutable from "swr/immutable";
import { apiPaths } from "@/lib/api/paths";
import type { EntryView } from "@/lib/api/types";
import { ApiClientError } from "./api-client";
import { usePageStore } from "./playlist-page-cache";
import { type ReadProgress, readAllItems } from "./read-all-items";

/** A whole playlist, or the progress of its read, or the error that stopped it. */
export type AllEntries = {
  entries: EntryView[] | undefined;
  progress: ReadProgress | null;
  error: ApiClientError | null;
  resume: () => void;
};

type Wanted = { id: string; snapshot: string; total: number; wanted: boolean };
type Status = { key: string; progress: ReadProgress | null; error: ApiClientError | null };

/**
 * Reads a whole playlist once while `wanted`. The complete list stays in this tab until the snapshot changes.
 */
export function useAllPlaylistItems({ id, snapshot, total, wanted }: Wanted): AllEntries {
  const key = apiPaths.allEntries(id, snapshot);
  const { mutate } = useSWRConfig();
  const { data: entries } = useSWRImmutable<EntryView[]>(key, null);
  const pages = usePageStore(id, snapshot, total);
  const [attempt, setAttempt] = useState(0);
  const [status, setStatus] = useState<Status>({ key, progress: null, error: null });
  const missing = wanted && entries === undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt triggers another read
  useEffect(() => {
    if (!missing) return;
    const stop = new AbortController();
    const collection = pages.cached();
    setStatus({ key, progress: null, error: null });

    readAllItems({
      path: key,
      signal: stop.signal,
      collection,
      onProgress: (progress) => !stop.signal.aborted && setStatus({ key, progress, error: null }),
    })
      .then((whole) => mutate(key, whole, { revalidate: false }))
      .catch((cause) => {
        pages.save(collection);
        if (stop.signal.aborted || !(cause instanceof ApiClientError)) return;
        setStatus(({ progress }) => ({ key, progress, error: cause }));
      });
    return () => stop.abort();
  }, [key, missing, attempt, mutate, pages]);

  const current = missing && status.key === key ? status : { progress: null, error: null };
  return { entries, progress: current.progress, error: current.error, resume: () => setAttempt(attempt + 1) };
}
