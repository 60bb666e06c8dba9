import type { SpotifyErrorCode } from "../spotify/errors";
import type { TokenFailure } from "../spotify/token-endpoint";
import type { ExpiryReason } from "./session-validity";

/** Why a login failed. `retryAfter` is in seconds. */
export type LoginFailure = { reason: LoginReason; retryAfter?: number };

/** The reason code that the login page shows. The page holds the text. */
export type LoginReason =
  | ExpiryReason
  | "revoked"
  | "signed_out_everywhere"
  | "disconnected"
  | "cancelled"
  | "missing_code"
  | "state"
  | "cookies"
  | "issuer"
  | "not_invited"
  | "owner_not_premium"
  | "unavailable"
  | "rate_limited"
  | "refused"
  | "busy"
  | "misconfigured"
  | "error";

/** Returns the reason for a failed code exchange. */
export function toLoginReason(failure: TokenFailure): LoginReason {
  if (failure.kind === "transient") return failure.retryAfter ? "rate_limited" : "unavailable";
  return failure.kind === "operator" ? "misconfigured" : "refused";
}

/** Returns the reason for a profile that Spotify did not return. */
export function profileToLoginReason(code: SpotifyErrorCode): LoginReason {
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
