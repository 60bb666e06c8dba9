import { useRef } from "react";
import type { Revalidator } from "swr";
import { MINUTE_MS, SECOND_MS } from "../time";
import type { ApiClientError } from "./api-client";

const MAX_RETRY_AFTER_MS = 5 * MINUTE_MS;
const MAX_BACKOFF_MS = MINUTE_MS;
/** Backoff after a refusal that gives no time. */
const DEFAULT_BACKOFF_S = 60;

/** Returns the delay before a retry, or null if a retry would not help. */
export function retryDelayMs(error: ApiClientError, attempt: number): number | null {
  if (error.retryAfter !== null) return boundedDelayMs(error.retryAfter * SECOND_MS);
  if (error.status >= 400 && error.status < 500) return null;
  return Math.min(SECOND_MS * 2 ** attempt, MAX_BACKOFF_MS);
}

function boundedDelayMs(waitMs: number): number | null {
  return waitMs <= MAX_RETRY_AFTER_MS ? Math.max(waitMs, SECOND_MS) : null;
}

/**
 * SWR options for retries in all hooks: after `retryAfter` if given, otherwise with increasing delays, never
 * after a refusal.
 */
export const retryPolicy = { onErrorRetry: retryLater };

function retryLater(
  error: ApiClientError,
  _key: string,
  _config: unknown,
  ...[revalidate, { retryCount }]: [Revalidator, { retryCount: number }]
): void {
  const delayMs = retryDelayMs(error, retryCount);
  if (delayMs !== null) setTimeout(() => whenVisible(() => revalidate({ retryCount })), delayMs);
}

/** Runs `act` immediately, or once the page is visible. */
function whenVisible(act: () => void): void {
  if (document.hidden) document.addEventListener("visibilitychange", act, { once: true });
  else act();
}

/** Returns the backoff after a failure: the given time, else a default. */
export function backoffMsAfter(failure: ApiClientError): number {
  const waitMs = retryDelayMs(failure, 0) ?? (failure.retryAfter ?? DEFAULT_BACKOFF_S) * 1000;
  // Slightly less, or a timer that fires early would find the backoff still active and give up.
  return waitMs - 100;
}

/**
 * Returns the SWR options for failures of all hooks: retries after the given time, else with increasing
 * delays. Returning to the tab does not shorten a wait that the server requested.
 * @param key the key that is fetched; the backoff applies to it alone.
 */
export function useErrorBackoff(key: string | null) {
  const backoff = useRef({ requestedKey: key, failedKey: key, until: 0 });
  // While SWR switches to another key, it still calls the `isPaused` of the previous one.
  backoff.current.requestedKey = key;
  return {
    ...retryPolicy,
    isPaused: () =>
      backoff.current.failedKey === backoff.current.requestedKey && Date.now() < backoff.current.until,
    onError: (failure: ApiClientError) => {
      backoff.current = { ...backoff.current, failedKey: key, until: Date.now() + backoffMsAfter(failure) };
    },
  };
}
