import type { ExchangeFailure } from "../spotify/authjs-fetch";
import type { SpotifyErrorCode } from "../spotify/errors";
import type { RefreshResult } from "./refresh-store";
import type { ExpiryReason } from "./session-validity";

/** What happened inside Auth.js during one request: its own answers only say "error". */
export type LoginFailure = {
  /** Why a login failed. */
  login?: { reason: LoginErrorCode; retryAfter?: number };
  /** How a renewal went. */
  renewal?: RefreshResult["kind"];
  /** Why the session ended. */
  ended?: ExpiryReason | "revoked";
};

/** Why a person stands at the login page. The words are in the page. */
export type LoginErrorCode =
  | ExpiryReason
  | "revoked"
  | "signed_out_everywhere"
  | "disconnected"
  | "cancelled"
  | "missing_code"
  | "state"
  | "not_invited"
  | "owner_not_premium"
  | "unavailable"
  | "rate_limited"
  | "refused"
  | "misconfigured"
  | "error";

/** The login's reason for a failed exchange of the code. */
export function toLoginError(failure: ExchangeFailure): LoginErrorCode {
  if (failure.kind === "transient") return failure.retryAfter ? "rate_limited" : "unavailable";
  return failure.kind === "operator" ? "misconfigured" : "refused";
}

/** The login's reason for a profile that Spotify would not give. */
export function profileToLoginError(code: SpotifyErrorCode): LoginErrorCode {
  switch (code) {
    case "not_invited":
    case "owner_not_premium":
    case "unavailable":
    case "rate_limited":
      return code;
    case "quota_exceeded":
      return "rate_limited";
    case "invalid_response":
      return "unavailable";
    default:
      return "error";
  }
}
