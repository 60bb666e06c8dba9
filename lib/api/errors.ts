import { NextResponse } from "next/server";

/** What can be wrong with a request of a front end's to log in, or with what it shows of a login. */
export const faults = {
  bad_mode: [400, "The way to log in is one of redirect, popup and code."],
  bad_return_to: [400, "The address to return to is not one of this front end's."],
  bad_scopes: [400, "Name features of this app, separated by commas."],
  bad_show_dialog: [400, "Whether to show the dialog is true or false."],
  missing_code: [400, "Without a code nobody can be logged in."],
  access_denied: [400, "The person did not agree at Spotify."],
  invalid_transaction: [400, "This is no login that was begun here."],
  expired_transaction: [400, "The login took too long. Begin again."],
  used_transaction: [400, "This login was finished before. Begin again."],
  state_mismatch: [400, "The state does not belong to this login."],
  code_refused: [400, "Spotify does not take this code. Begin again."],
  login_failed: [400, "Spotify did not log this person in. Begin again."],
  foreign_origin: [403, "This address is not one that may do that."],
  invalid_bearer: [401, "This bearer is none of this app's."],
  expired_bearer: [401, "This bearer has expired. Log in again."],
  revoked_bearer: [401, "This bearer was revoked. Log in again."],
  too_many: [429, "That was a lot at once. Wait a moment."],
  spotify_unavailable: [502, "Spotify did not answer. Begin again in a moment."],
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
