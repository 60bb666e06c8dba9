import type { NextRequest } from "next/server";
import { env } from "../env";
import { isLoopback } from "../env-schema";
import { PATH_HEADER } from "../http/headers";

const LOOPBACK_HOSTNAMES = ["localhost", "127.0.0.1", "[::1]"];

/** The route that redirects a request from a non-canonical host. */
export const CANONICAL_REDIRECT_PATH = "/api/canonical-redirect";

/**
 * Returns whether a request came to another loopback name than the one in AUTH_URL. Spotify refuses
 * `localhost` redirect URIs, and the address it returns to would not get cookies set at `localhost` (Spotify
 * docs: concepts/redirect_uri).
 */
export function isNonCanonicalHost(request: NextRequest): boolean {
  const canonical = env().AUTH_URL;
  const host = request.headers.get("host") ?? "";
  if (!isLoopback(canonical) || host === canonical.host) return false;
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  const requested = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null;
  return requested !== null && LOOPBACK_HOSTNAMES.includes(requested.hostname);
}

/**
 * Returns the same page at AUTH_URL, from the path header of the middleware, or null for the redirect route
 * itself.
 */
export function canonicalUrl(headers: Headers): string | null {
  const path = headers.get(PATH_HEADER);
  return path?.startsWith("/") && !path.startsWith(CANONICAL_REDIRECT_PATH)
    ? `${env().AUTH_URL.origin}${path}`
    : null;
}
