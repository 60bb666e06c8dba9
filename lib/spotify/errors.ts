import { z } from "zod";
import { parseJson } from "../json";

/** Kinds of errors of Spotify, and of the calls to it. */
export type SpotifyErrorCode =
  | "unauthorized"
  | "not_invited"
  | "owner_not_premium"
  | "forbidden_contents"
  | "missing_scope"
  | "premium_required"
  | "no_active_device"
  | "device_gone"
  | "playlist_full"
  | "restricted"
  | "not_found"
  | "rate_limited"
  | "quota_exceeded"
  | "unavailable"
  | "renewing"
  | "misconfigured"
  | "invalid_response"
  | "unconfirmed"
  | "refused";

type Details = {
  status?: number;
  retryAfter?: number;
  requestId?: string;
  isConflict?: boolean;
  cause?: unknown;
};

/** The one error class of Spotify calls, with its kind in `code`. `retryAfter` in seconds, when Spotify sent a time. */
export class SpotifyError extends Error {
  override readonly name = "SpotifyError";
  readonly code: SpotifyErrorCode;
  readonly status: number | undefined;
  readonly retryAfter: number | undefined;
  readonly requestId: string | undefined;
  /** Whether Spotify refused a change because the list is not the one that the change was made for. */
  readonly isConflict: boolean;

  /** Compares by name: Next bundles pages and routes separately, and one may catch what another throws. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "SpotifyError";
  }

  constructor(code: SpotifyErrorCode, details: Details = {}) {
    super(`spotify: ${code}${details.status ? ` (${details.status})` : ""}`, { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.retryAfter = details.retryAfter;
    this.requestId = details.requestId;
    this.isConflict = details.isConflict ?? false;
  }
}

/** A failed response. `text` is the complete body, which may be JSON, text, HTML or empty. */
export type FailedResponse = { status: number; text: string; retryAfter?: number; requestId?: string };

const REASON = /\b(QUOTA_EXCEEDED|PREMIUM_REQUIRED|NO_ACTIVE_DEVICE)\b/;
/** The rate-limit window is half a minute, so a cool-down of at least this length comes from another limit. */
const MIN_QUOTA_RETRY_AFTER_S = 3600;

const errorSchema = z.object({
  error: z.object({ message: z.string().catch(""), reason: z.string().catch("") }),
});

function readError(text: string): { message: string; reason: string } {
  const body = parseJson(text);
  if (body === undefined) return { message: text, reason: REASON.exec(text)?.[0] ?? "" };
  return errorSchema.safeParse(body).data?.error ?? { message: "", reason: "" };
}

/** Returns whether a 429 names the quota of one bucket of endpoints as its reason (Spotify docs: changes/july-2026). */
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

function notFound(message: string, reason: string): SpotifyErrorCode {
  if (/device not found/i.test(message)) return "device_gone";
  return reason === "NO_ACTIVE_DEVICE" ? "no_active_device" : "not_found";
}

function codeOf({ status, text, retryAfter = 0 }: FailedResponse): SpotifyErrorCode {
  const { message, reason } = readError(text);
  if (status === 401) return /permissions missing/i.test(message) ? "missing_scope" : "unauthorized";
  if (status === 403) return forbidden(message, reason);
  if (status === 404) return notFound(message, reason);
  if (status === 400) return /invalid (base62 )?id/i.test(message) ? "not_found" : "invalid_response";
  if (status === 429)
    return reason === "QUOTA_EXCEEDED" || retryAfter >= MIN_QUOTA_RETRY_AFTER_S
      ? "quota_exceeded"
      : "rate_limited";
  return status >= 500 || status === 408 ? "unavailable" : "invalid_response";
}

const CONFLICT = /\binvalid (snapshot|version)|\bindex (is )?out of|\bversion (conflict|mismatch)/i;

/** Returns whether a 400 is about a snapshot, an index or a version. Every other 400 is about the change itself. */
function isConflict({ status, text }: FailedResponse): boolean {
  return status === 400 && CONFLICT.test(readError(text).message);
}

/** Converts a failed response of the Web API to its error (Spotify docs: concepts/api-calls, concepts/rate-limits). */
export function toSpotifyError(response: FailedResponse): SpotifyError {
  const { status, retryAfter, requestId } = response;
  const details = { status, retryAfter, requestId, isConflict: isConflict(response) };
  return new SpotifyError(codeOf(response), details);
}
