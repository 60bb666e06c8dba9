import type { ErrorViewCode } from "@/lib/api/types";

/**
 * What our JSON API may answer with; "changed" means the playlist is no longer the one the page shows, "too_many" that more
 * was to be changed within a minute than anybody clicks.
 */
export type ApiErrorCode = ErrorViewCode | "changed" | "too_many";

/** The `error` member of a failed JSON answer. `retryAfter` counts seconds. */
export type ApiErrorBody = { code: ApiErrorCode; message: string; requestId: string; retryAfter?: number };

/** A failed request to our own API. `retryAfter` counts seconds, null where no time is known. */
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

/** The error for an answer that never came, or broke off. */
export function networkError(cause?: unknown): ApiClientError {
  const body: ApiErrorBody = { code: "unavailable", message: "No answer came.", requestId: "" };
  return new ApiClientError(0, body, { cause });
}
