import type { ErrorViewCode } from "@/lib/api/types";
import { whenOnline } from "./online";
import { confirmBeforeUnload } from "./pending-changes";
import { reloadThrottled } from "./reload-throttled";

/**
 * The error codes of the JSON API. "changed": the playlist is no longer the one that the page shows.
 * "too_many": more changes within a minute than anybody clicks.
 */
export type ApiErrorCode = ErrorViewCode | "changed" | "too_many";

/** The `error` member of a failed JSON response. `retryAfter` is in seconds. */
export type ApiErrorBody = { code: ApiErrorCode; message: string; requestId: string; retryAfter?: number };

/** A failed request to the app's own API. `retryAfter` is in seconds; null if unknown. */
export class ApiClientError extends Error {
  override readonly name = "ApiError";
  readonly code: ApiErrorCode;
  readonly status: number;
  readonly requestId: string;
  readonly retryAfter: number | null;

  constructor(status: number, body: ApiErrorBody, options?: ErrorOptions) {
    super(body.message, options);
    this.code = body.code;
    this.status = status;
    this.requestId = body.requestId;
    this.retryAfter = body.retryAfter ?? null;
  }
}

/** Returns the error for a response that never arrived or broke off. */
export function networkError(cause?: unknown): ApiClientError {
  const body: ApiErrorBody = { code: "unavailable", message: "No answer came.", requestId: "" };
  return new ApiClientError(0, body, { cause });
}

/**
 * Fetches JSON from the API.
 * @throws ApiClientError for anything but a successful response.
 */
export async function fetcher<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetchApi(path, init);
  try {
    const body: T = await response.json();
    return body;
  } catch (cause) {
    if (init?.signal?.aborted) throw cause;
    throw networkError(cause);
  }
}

/**
 * Returns the response itself, for callers that read it as a stream. Rethrows an abort unchanged.
 * @throws ApiClientError for anything but a successful response.
 */
export async function fetchApi(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await request(path, init);
  // A refused mutation is reported and can be retried. A reload would lose it.
  const isRead = (init.method ?? "GET") === "GET";
  if (response.status === 401 && isRead) reloadThrottled();
  if (!response.ok) throw await toApiClientError(response);
  return response;
}

async function request(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, headers: { accept: "application/json", ...init.headers } });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw networkError(cause);
  }
}

async function toApiClientError(response: Response): Promise<ApiClientError> {
  const body: { error?: ApiErrorBody } | null = await response.json().catch(() => null);
  if (body?.error?.code) return new ApiClientError(response.status, body.error);

  // A proxy or the platform responded instead of the app, so the body is not the API's.
  const code = response.status === 401 ? "unauthorized" : "unavailable";
  return new ApiClientError(response.status, { code, message: `Status ${response.status}`, requestId: "" });
}

type Method = "POST" | "PUT" | "PATCH" | "DELETE";

/** Returns the request options of a mutation, as the JSON API requires them. */
export function changeRequest(method: Method, body: unknown): RequestInit {
  const headers = { "content-type": "application/json", "x-requested-with": "tonearm" };
  return { method, headers, body: JSON.stringify(body) };
}

/**
 * Sends a mutation to the JSON API, in the form that it requires (`lib/api/route-handler.ts`). While
 * offline, it waits for the network: what was not sent was not lost. The page prompts before it unloads meanwhile.
 * @returns the body of the response; null if it has none (204).
 * @throws ApiClientError; `unconfirmed` if the app sent no response, because it is then unknown whether the
 * change was applied.
 */
export function mutateApi<T>(path: string, body: unknown, method: Method = "POST"): Promise<T | null> {
  return confirmBeforeUnload(sendMutation<T>(path, body, method));
}

/** Sends a mutation as `mutateApi` does, but lets the page unload meanwhile: for what is of no use later. */
export async function sendMutation<T>(
  path: string,
  body: unknown,
  method: Method = "POST",
): Promise<T | null> {
  await whenOnline();
  try {
    return await bodyOf<T>(await fetchApi(path, changeRequest(method, body)));
  } catch (error) {
    throw isDefinite(error) ? error : unconfirmed(error);
  }
}

/** Errors that say when to retry. The refused change was not applied. */
const RATE_LIMIT_CODES: readonly ApiErrorCode[] = ["too_many", "rate_limited"];
const MAX_WAIT_S = 90;
const MAX_WAITS = 60;

/**
 * Returns the wait in ms before a refused request is sent again; null if that does not help or takes too
 * long.
 */
function waitMsOf(cause: unknown): number | null {
  if (
    !(cause instanceof ApiClientError) ||
    cause.retryAfter === null ||
    !RATE_LIMIT_CODES.includes(cause.code)
  )
    return null;
  return cause.retryAfter <= MAX_WAIT_S ? cause.retryAfter * 1000 : null;
}

/**
 * Sends one call of a longer change. If it was too fast, waits as long as the error says and sends it again.
 * @throws ApiClientError, as `mutateApi` does.
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

/** Returns whether the app itself responded, or a proxy that blocked the request. */
function isDefinite(error: unknown): error is ApiClientError {
  return (
    error instanceof ApiClientError && (error.requestId !== "" || (error.status >= 400 && error.status < 500))
  );
}

function unconfirmed(cause: unknown): ApiClientError {
  const { message, requestId } = networkError();
  return new ApiClientError(0, { code: "unconfirmed", message, requestId }, { cause });
}
