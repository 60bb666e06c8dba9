"use client";

import { useEffect, useRef, useState } from "react";
import { ApiClientError } from "./api-client";
import type { useInfiniteList } from "./use-infinite-list";

type List = Pick<ReturnType<typeof useInfiniteList>, "isWhole" | "readRest">;
type Status = { progress: { loaded: number } | null; error: ApiClientError | null };

const NOTHING: Status = { progress: null, error: null };

/** Reads the rest of a paged list while `wanted`. Returns the progress, or the error that stopped it. */
export function useListRest({ isWhole, readRest }: List, wanted: boolean): Status & { resume: () => void } {
  const [status, setStatus] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const missing = wanted && !isWhole;
  const latest = useRef(readRest);
  useEffect(() => {
    latest.current = readRest;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt triggers another read
  useEffect(() => {
    if (!missing) return;
    const stop = new AbortController();
    setStatus(NOTHING);

    function report(loaded: number): void {
      if (!stop.signal.aborted) setStatus({ progress: { loaded }, error: null });
    }
    latest.current(stop.signal, report).catch((cause: unknown) => {
      if (stop.signal.aborted || !(cause instanceof ApiClientError)) return;
      setStatus(({ progress }) => ({ progress, error: cause }));
    });
    return () => stop.abort();
  }, [missing, attempt]);

  return { ...(missing ? status : NOTHING), resume: () => setAttempt(attempt + 1) };
}
