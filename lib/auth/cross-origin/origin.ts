import { ApiError } from "../../api/errors";
import { env } from "../../env";
import { isAllowedOrigin } from "../../http/cors";

/**
 * Returns whether `Sec-Fetch-Site`, which only browsers can set, names this app or the user as the initiator
 * of the request.
 */
function isOwnByFetchSite(headers: Headers): boolean {
  return ["same-origin", "none"].includes(headers.get("sec-fetch-site") ?? "none");
}

/**
 * Returns the `Origin` of the request, or the origin of this app for its own requests without that header.
 * @throws ApiError `foreign_origin` if the origin is neither this app's nor listed.
 */
export function callerOrigin(headers: Headers): string {
  const own = env().AUTH_URL.origin;
  const origin = headers.get("origin") ?? (isOwnByFetchSite(headers) ? own : null);
  if (origin !== null && (origin === own || isAllowedOrigin(origin))) return origin;
  throw new ApiError("foreign_origin");
}

/**
 * Returns whether browsers send this app's cookies with the request, because it comes from a page of the same
 * site. Without `Sec-Fetch-Site`, which browsers of the last years send, only pages of this app count.
 */
export function isSameSite(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site === null) return headers.get("origin") === env().AUTH_URL.origin;
  return site === "same-origin" || site === "same-site";
}
