import { canonicalUrl } from "@/lib/auth/canonical-host";

/**
 * Redirects requests that use another name of this machine; the middleware rewrites them to this route. Next
 * would make a redirect of the middleware relative, because it takes the host that it listens on for the
 * requested one: a loop.
 */
export function GET(request: Request): Response {
  const location = canonicalUrl(request.headers);
  return new Response(
    null,
    location ? { status: 307, headers: { location, "cache-control": "no-store" } } : { status: 404 },
  );
}
