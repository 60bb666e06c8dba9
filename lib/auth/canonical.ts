import type { NextRequest } from "next/server";
import { env, isLoopback } from "../env";

const LOCAL_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Where a visit under another of the machine's own names belongs. Spotify refuses `localhost` redirect URIs, and cookies
 * set there would not be seen at the address it returns to (Spotify docs: concepts/redirect_uri).
 * @returns the address at AUTH_URL, or null where the visit is right, changes something, or this is not loopback.
 */
export function canonicalAddress(request: NextRequest): URL | null {
  const canonical = env().AUTH_URL;
  const host = request.headers.get("host") ?? "";
  if (!isLoopback(canonical) || host === canonical.host) return null;
  if (request.method !== "GET" && request.method !== "HEAD") return null;
  const visited = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null;
  if (!visited || !LOCAL_NAMES.includes(visited.hostname)) return null;
  return new URL(`${request.nextUrl.pathname}${request.nextUrl.search}`, canonical);
}
