import type { NextRequest } from "next/server";
import { env, isLoopback } from "../env";
import { PATH_HEADER } from "../http/headers";

const LOCAL_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/** The route that answers for a visit under another name. */
export const CANONICAL_REDIRECT_PATH = "/api/canonical-redirect";

/**
 * Whether a visit came under another of this machine's names than AUTH_URL has. Spotify refuses `localhost` redirect URIs,
 * and cookies set there would not be seen at the address it returns to (Spotify docs: concepts/redirect_uri).
 */
export function isNonCanonicalHost(request: NextRequest): boolean {
  const canonical = env().AUTH_URL;
  const host = request.headers.get("host") ?? "";
  if (!isLoopback(canonical) || host === canonical.host) return false;
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  const visited = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null;
  return visited !== null && LOCAL_NAMES.includes(visited.hostname);
}

/** The same page at AUTH_URL, from what the gate noted of the visit; null for a visit of that route itself. */
export function canonicalUrl(headers: Headers): string | null {
  const path = headers.get(PATH_HEADER);
  return path?.startsWith("/") && !path.startsWith(CANONICAL_REDIRECT_PATH)
    ? `${env().AUTH_URL.origin}${path}`
    : null;
}
