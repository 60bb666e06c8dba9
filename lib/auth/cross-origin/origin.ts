import { ApiError } from "../../api/errors";
import { env } from "../../env";
import { isAllowedOrigin } from "../../http/cors";

/** Whether a browser says that a page of this very app asks, or a person by hand; only browsers can set that header. */
function isOwnByFetchSite(headers: Headers): boolean {
  return ["same-origin", "none"].includes(headers.get("sec-fetch-site") ?? "none");
}

/**
 * Which front end asks: the `Origin` of the request, or this app itself where there is none because its own page reads.
 * @throws ApiFault `foreign_origin` where it is neither this app's nor listed.
 */
export function callerOrigin(headers: Headers): string {
  const own = env().AUTH_URL.origin;
  const origin = headers.get("origin") ?? (isOwnByFetchSite(headers) ? own : null);
  if (origin !== null && (origin === own || isAllowedOrigin(origin))) return origin;
  throw new ApiError("foreign_origin");
}

/**
 * Whether this app's cookies come along from there: a page of the same site. Without `Sec-Fetch-Site`, which browsers of
 * the last years send, only this app's own pages count.
 */
export function isSameSite(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site === null) return headers.get("origin") === env().AUTH_URL.origin;
  return site === "same-origin" || site === "same-site";
}
