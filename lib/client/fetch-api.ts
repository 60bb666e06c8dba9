import { ApiClientError, type ApiErrorBody, networkError } from "./api-client-error";
import { reloadThrottled } from "./reload-throttled";

/** Asks our JSON API; anything but a good answer is thrown as an `ApiError`. */
export async function fetcher<T>(path: string): Promise<T> {
  const response = await fetchApi(path);
  try {
    const body: T = await response.json();
    return body;
  } catch (cause) {
    throw networkError(cause);
  }
}

/** The answer itself, for those who read it as it arrives. An abort passes through as it is. */
export async function fetchApi(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await ask(path, init);
  // A change that is refused is told of and offered again; loading the page anew would lose it.
  const isRead = (init.method ?? "GET") === "GET";
  if (response.status === 401 && isRead) reloadThrottled();
  if (!response.ok) throw await refusal(response);
  return response;
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, headers: { accept: "application/json", ...init.headers } });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw networkError(cause);
  }
}

async function refusal(response: Response): Promise<ApiClientError> {
  const body: { error?: ApiErrorBody } | null = await response.json().catch(() => null);
  if (body?.error?.code) return new ApiClientError(response.status, body.error);

  // A proxy or the platform answered in our place, so there is no body of ours to read.
  const code = response.status === 401 ? "unauthorized" : "unavailable";
  return new ApiClientError(response.status, { code, message: `Status ${response.status}`, requestId: "" });
}
