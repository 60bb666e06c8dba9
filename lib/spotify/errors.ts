import type { ErrorViewCode } from "../api/types";

export type SpotifyErrorCode = Exclude<ErrorViewCode, "internal">;

type Details = { status?: number; retryAfter?: number; requestId?: string; cause?: unknown };

/** The one error of Spotify's side. Told apart by `code`; `retryAfter` in seconds where Spotify named a time. */
export class SpotifyError extends Error {
  override readonly name = "SpotifyError";
  readonly code: SpotifyErrorCode;
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  readonly requestId: string | undefined;

  /** By name: Next bundles pages and routes apart, and what one of them throws another may catch. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "SpotifyError";
  }

  constructor(code: SpotifyErrorCode, details: Details = {}) {
    super(`spotify: ${code}${details.status ? ` (${details.status})` : ""}`, { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.retryAfter = details.retryAfter;
    this.requestId = details.requestId;
  }
}

/** A failed answer, as far as it can be read. `text` is the whole body, which may be JSON, text, HTML or empty. */
export type FailedResponse = { status: number; text: string; retryAfter?: number; requestId?: string };

const REASON = /\b(QUOTA_EXCEEDED|PREMIUM_REQUIRED|NO_ACTIVE_DEVICE)\b/;
/** Seconds. The window of the rate is half a minute: whoever is sent away for longer than this has met another limit. */
const LONG_PAUSE = 3600;

function readError(text: string): { message: string; reason: string } {
  try {
    const body: unknown = JSON.parse(text);
    const error = typeof body === "object" && body !== null && "error" in body ? body.error : null;
    if (typeof error !== "object" || error === null) return { message: "", reason: "" };
    const message = "message" in error && typeof error.message === "string" ? error.message : "";
    const reason = "reason" in error && typeof error.reason === "string" ? error.reason : "";
    return { message, reason };
  } catch {
    return { message: text, reason: REASON.exec(text)?.[0] ?? "" };
  }
}

/** Whether a 429 says that it is the quota of one bucket of endpoints (Spotify docs: changes/july-2026). */
export function isQuotaError(text: string): boolean {
  return readError(text).reason === "QUOTA_EXCEEDED";
}

function forbidden(message: string, reason: string): SpotifyErrorCode {
  if (reason === "PREMIUM_REQUIRED" || /premium required/i.test(message)) return "premium_required";
  if (/premium subscription required for the owner/i.test(message)) return "owner_not_premium";
  if (/not (be )?registered/i.test(message)) return "not_invited";
  if (/restriction violated|cannot control device|player command failed/i.test(message)) return "restricted";
  if (/size limit/i.test(message)) return "playlist_full";
  if (/insufficient client scope/i.test(message)) return "missing_scope";
  return "forbidden_contents";
}

function codeOf({ status, text, retryAfter = 0 }: FailedResponse): SpotifyErrorCode {
  const { message, reason } = readError(text);
  if (status === 401) return /permissions missing/i.test(message) ? "missing_scope" : "unauthorized";
  if (status === 403) return forbidden(message, reason);
  if (status === 404) return reason === "NO_ACTIVE_DEVICE" ? "no_active_device" : "not_found";
  if (status === 400) return /invalid (base62 )?id/i.test(message) ? "not_found" : "invalid_response";
  if (status === 429)
    return reason === "QUOTA_EXCEEDED" || retryAfter >= LONG_PAUSE ? "quota_exceeded" : "rate_limited";
  return status >= 500 || status === 408 ? "unavailable" : "invalid_response";
}

/** Turns a failed answer of the Web API into its error (Spotify docs: concepts/api-calls, concepts/rate-limits). */
export function toSpotifyError(answer: FailedResponse): SpotifyError {
  const { status, retryAfter, requestId } = answer;
  return new SpotifyError(codeOf(answer), { status, retryAfter, requestId });
}
