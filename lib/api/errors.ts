import { NextResponse } from "next/server";

/** What can be wrong with a request of a front end's to log in, or with what it shows of a login. */
export const faults = {
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
  too_many: [429, "Too many requests. Try again in a moment."],
  spotify_unavailable: [502, "Spotify did not respond. Start again in a moment."],
} as const satisfies Record<string, readonly [number, string]>;

export type ApiFaultCode = keyof typeof faults;

/** A request that is refused, told apart by `code`. `retryAfter` in seconds, `status` where it is not the usual one. */
export class ApiError extends Error {
  override readonly name = "ApiFault";
  readonly code: ApiFaultCode;
  readonly retryAfter: number | undefined;
  readonly status: number;

  constructor(code: ApiFaultCode, { retryAfter, status }: { retryAfter?: number; status?: number } = {}) {
    super(`api: ${code}`);
    this.code = code;
    this.retryAfter = retryAfter;
    this.status = status ?? faults[code][0];
  }
}

/** The answer to a refused request, in the one format of errors. */
export function faultResponse({ code, status, retryAfter }: ApiError, requestId: string): NextResponse {
  const error = { code, message: faults[code][1], requestId, retryAfter };
  return NextResponse.json(
    { error },
    { status, headers: retryAfter ? { "retry-after": String(retryAfter) } : undefined },
  );
}
