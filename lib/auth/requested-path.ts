import type { NextRequest } from "next/server";

/** The path a request asks for, without the mark that Next's router puts on what it fetches by itself. */
export function requestedPath(request: NextRequest): string {
  const { pathname, search } = request.nextUrl;
  return pathname + search.replace(/(?<=[?&])_rsc=[^&]*&?/, "").replace(/[?&]$/, "");
}

/**
 * Whether a script asks and not a person: Next's router, which also fetches ahead, or one of our polls. A browser too old
 * to tell (Fetch Metadata) counts as a person.
 */
export function isBackgroundFetch(request: NextRequest): boolean {
  const destination = request.headers.get("sec-fetch-dest");
  return destination !== null && destination !== "document";
}
