import { ApiError, unanswered } from "./api-error";
import { request } from "./fetcher";

type Method = "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * Changes something through our JSON API, in the form in which it takes changes (`lib/api-change.ts`).
 * @returns what the answer says, null where it says nothing (204).
 * @throws ApiError; `unconfirmed` where no answer of ours came, for then nobody knows whether the change was made.
 */
export async function send<T>(path: string, body: unknown, method: Method = "POST"): Promise<T | null> {
  try {
    const headers = { "content-type": "application/json", "x-requested-with": "tonearm" };
    return await bodyOf<T>(await request(path, { method, headers, body: JSON.stringify(body) }));
  } catch (error) {
    throw isOurs(error) ? error : unconfirmed(error);
  }
}

async function bodyOf<T>(response: Response): Promise<T | null> {
  if (response.status === 204) return null;
  const body: T = await response.json();
  return body;
}

/** Whether the app itself answered, or something before it that lets nothing through. */
function isOurs(error: unknown): error is ApiError {
  return error instanceof ApiError && (error.requestId !== "" || (error.status >= 400 && error.status < 500));
}

function unconfirmed(cause: unknown): ApiError {
  const { message, requestId } = unanswered();
  return new ApiError(0, { code: "unconfirmed", message, requestId }, { cause });
}
