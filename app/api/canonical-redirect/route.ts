import { canonicalUrl } from "@/lib/auth/canonical-host";

/**
 * Where the gate sends visits under another name of this machine. A redirect of the gate's own would be made relative by
 * Next, which takes the host it listens on for the one that was visited: a loop.
 */
export function GET(request: Request): Response {
  const location = canonicalUrl(request.headers);
  return new Response(
    null,
    location ? { status: 307, headers: { location, "cache-control": "no-store" } } : { status: 404 },
  );
}
