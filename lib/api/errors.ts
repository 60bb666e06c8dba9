import type { z } from "zod";
import { log } from "../log";
import { SpotifyError } from "../spotify/errors";
import type { errorResponse } from "./schemas/responses";
import type { ErrorView, ErrorViewCode } from "./types";

/** Status and message of the requests that this app itself rejects. */
const rejections = {
  bad_request: [400, "The request is incomplete or invalid."],
  changed: [409, "The playlist has changed since it was opened."],
  hidden: [403, "Spotify shares the items of a playlist only with its owner and collaborators."],
  out_of_range: [404, "The offset is beyond the end of the list."],
  foreign_request: [
    403,
    "A change must come from this app or an allowed origin, with the header X-Requested-With: tonearm.",
  ],
  method_not_allowed: [
    405,
    "This address does not accept this method. The header Allow names those it accepts.",
  ],
  not_json: [415, "The body must be JSON with content type application/json."],
  too_large: [413, "The request is too large."],
  too_many: [429, "Too many requests. Try again in a moment."],
  bad_mode: [400, "The mode must be redirect, popup or code."],
  bad_return_to: [400, "The return address must belong to the calling origin."],
  bad_scopes: [400, "The scopes must be features of this app, separated by commas."],
  bad_show_dialog: [400, "show_dialog must be true or false."],
  missing_code: [400, "The code is missing."],
  access_denied: [400, "The user did not agree at Spotify."],
  invalid_transaction: [400, "Unknown login transaction."],
  expired_transaction: [400, "The login took too long. Start again."],
  used_transaction: [400, "This login was already completed. Start again."],
  state_mismatch: [400, "The state does not match this login."],
  code_refused: [400, "Spotify does not accept this code. Start again."],
  login_failed: [400, "Spotify did not log this user in. Start again."],
  foreign_origin: [403, "This origin is not allowed."],
  invalid_bearer: [401, "Invalid bearer token."],
  expired_bearer: [401, "The bearer token has expired. Log in again."],
  revoked_bearer: [401, "The bearer token was revoked. Log in again."],
  busy: [503, "Too many logins at once. Try again in a moment."],
  spotify_unavailable: [502, "Spotify did not respond. Start again in a moment."],
} as const satisfies Record<string, readonly [number, string]>;

export type RejectionCode = keyof typeof rejections;

/** Status and message of what Spotify refuses, or does not do. */
const failures: Record<ErrorViewCode, readonly [number, string]> = {
  unauthorized: [401, "Log in with Spotify first."],
  not_invited: [403, "The owner of this app has not added this Spotify account yet."],
  owner_not_premium: [503, "The site owner needs an active Spotify Premium subscription."],
  forbidden_contents: [403, "Spotify does not share this with apps."],
  missing_scope: [403, "A permission is missing. Grant it in Settings."],
  premium_required: [403, "This requires Spotify Premium."],
  no_active_device: [409, "There is no active device."],
  device_gone: [409, "The device is no longer available."],
  playlist_full: [409, "The playlist has as many songs as Spotify allows."],
  restricted: [409, "The player does not accept that command now."],
  not_found: [404, "Not found, or not accessible."],
  rate_limited: [503, "Too many requests to Spotify."],
  quota_exceeded: [503, "This app has reached its limit of Spotify requests."],
  unavailable: [503, "Spotify did not respond."],
  // Temporary and nobody's fault: a 409 does not count as an outage of the app.
  renewing: [409, "The login is being refreshed. Try again in a moment."],
  misconfigured: [503, "Spotify does not accept the credentials of this app."],
  invalid_response: [502, "The response of Spotify is invalid."],
  unconfirmed: [502, "Spotify did not confirm the change. Check it before you try again."],
  refused: [422, "Spotify refused the change."],
  internal: [500, "Something went wrong in this app."],
};

/** Codes of all error responses. */
export type ErrorCode = ErrorViewCode | RejectionCode;

const infos = { ...failures, ...rejections };

/** Returns status and message of a code. */
export function errorInfo(code: ErrorCode): { status: number; message: string } {
  const [status, message] = infos[code];
  return { status, message };
}

/** A rejected request, with its reason in `code`. `retryAfter` in seconds; `status` if it differs from the default. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly code: RejectionCode;
  readonly retryAfter: number | undefined;
  readonly status: number;

  constructor(code: RejectionCode, { retryAfter, status }: { retryAfter?: number; status?: number } = {}) {
    super(`api: ${code}`);
    this.code = code;
    this.retryAfter = retryAfter;
    this.status = status ?? rejections[code][0];
  }
}

/** A page shows our own limit as it shows Spotify's. */
function fromOwnLimit(error: unknown): unknown {
  const isLimit = error instanceof ApiError && error.code === "too_many";
  return isLimit ? new SpotifyError("rate_limited", { retryAfter: error.retryAfter }) : error;
}

/**
 * Converts an error to what a page may show. Every error but Spotify's is "internal": its cause is logged, never shown.
 */
export function toErrorView(cause: unknown, requestId: string): ErrorView {
  const error = fromOwnLimit(cause);
  if (!(error instanceof SpotifyError)) {
    log.error({ requestId, error: error instanceof Error ? error.stack : String(error) }, "unexpected error");
    return { code: "internal", retryAt: null, requestId };
  }
  const retryAt = error.retryAfter === undefined ? null : Date.now() + error.retryAfter * 1000;
  return { code: error.code, retryAt, requestId };
}

/** Body of every error response. `retryAfter` in seconds. */
export type ErrorBody = z.infer<typeof errorResponse>;

/** Converts an error to a response body, which never contains a stack, a path or Spotify's message. */
export function toErrorBody(error: unknown, requestId: string): { status: number; body: ErrorBody } {
  if (error instanceof ApiError) {
    const { code, status, retryAfter } = error;
    return { status, body: { error: { code, message: errorInfo(code).message, requestId, retryAfter } } };
  }
  const { code, retryAt } = toErrorView(error, requestId);
  const retryAfter = retryAt === null ? undefined : Math.max(1, Math.ceil((retryAt - Date.now()) / 1000));
  const { status, message } = errorInfo(code);
  return { status, body: { error: { code, message, requestId, retryAfter } } };
}
