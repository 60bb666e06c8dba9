import type { Revalidator } from "swr";
import type { ApiClientError } from "./api-client-error";

const LONGEST_TOLD = 5 * 60_000;
const LONGEST_GUESSED = 60_000;

/** Milliseconds to wait before asking again, or null when asking again would not help. */
export function retryDelay(error: ApiClientError, attempt: number): number | null {
  if (error.retryAfter !== null) return told(error.retryAfter * 1000);
  if (error.status >= 400 && error.status < 500) return null;
  return Math.min(1000 * 2 ** attempt, LONGEST_GUESSED);
}

function told(wait: number): number | null {
  return wait <= LONGEST_TOLD ? Math.max(wait, 1000) : null;
}

/** How every hook of ours asks again: as told, else later and later, never after a refusal. */
export const retryPolicy = { onErrorRetry: retryLater };

function retryLater(
  error: ApiClientError,
  _key: string,
  _config: unknown,
  revalidate: Revalidator,
  { retryCount }: { retryCount: number },
): void {
  const delay = retryDelay(error, retryCount);
  if (delay !== null) setTimeout(() => whenSeen(() => revalidate({ retryCount })), delay);
}

/** At once, or when the page is next looked at. */
function whenSeen(act: () => void): void {
  if (document.hidden) document.addEventListener("visibilitychange", act, { once: true });
  else act();
}
