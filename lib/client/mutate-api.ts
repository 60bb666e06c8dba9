import { ApiClientError, type ApiErrorCode, networkError } from "./api-client-error";
import { fetchApi } from "./fetch-api";
import { whenOnline } from "./online";

type Method = "POST" | "PUT" | "PATCH" | "DELETE";

/** A change in the form in which our JSON API takes it. */
export function changeRequest(method: Method, body: unknown): RequestInit {
  const headers = { "content-type": "application/json", "x-requested-with": "tonearm" };
  return { method, headers, body: JSON.stringify(body) };
}

/**
 * Changes something through our JSON API, in the form in which it takes changes (`lib/api/mutation-handler.ts`).
 * @returns what the answer says, null where it says nothing (204).
 * Without a network it waits for one: what was not sent was not lost.
 * @throws ApiError; `unconfirmed` where no answer of ours came, for then nobody knows whether the change was made.
 */
export async function mutateApi<T>(path: string, body: unknown, method: Method = "POST"): Promise<T | null> {
  await whenOnline();
  try {
    return await bodyOf<T>(await fetchApi(path, changeRequest(method, body)));
  } catch (error) {
    throw isOurs(error) ? error : unconfirmed(error);
  }
}

/** Refusals that say when to come again: what they refused was not made. */
const TOO_FAST: readonly ApiErrorCode[] = ["too_many", "rate_limited"];
const MAX_WAIT_S = 90;
const MAX_WAITS = 60;

/** How long (ms) to wait before what was refused is sent again; null where that is of no use, or too long to sit through. */
function waitMsOf(cause: unknown): number | null {
  if (!(cause instanceof ApiClientError) || cause.retryAfter === null || !TOO_FAST.includes(cause.code))
    return null;
  return cause.retryAfter <= MAX_WAIT_S ? cause.retryAfter * 1000 : null;
}

/**
 * Makes one call of a longer change. Where it came too fast, it waits as long as the refusal says and sends it again.
 * @throws ApiError as `send`.
 */
export async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let waits = 1; ; waits++) {
    try {
      return await call();
    } catch (cause) {
      const waitMs = waits <= MAX_WAITS ? waitMsOf(cause) : null;
      if (waitMs === null) throw cause;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

async function bodyOf<T>(response: Response): Promise<T | null> {
  if (response.status === 204) return null;
  const body: T = await response.json();
  return body;
}

/** Whether the app itself answered, or something before it that lets nothing through. */
function isOurs(error: unknown): error is ApiClientError {
  return (
    error instanceof ApiClientError && (error.requestId !== "" || (error.status >= 400 && error.status < 500))
  );
}

function unconfirmed(cause: unknown): ApiClientError {
  const { message, requestId } = networkError();
  return new ApiClientError(0, { code: "unconfirmed", message, requestId }, { cause });
}
