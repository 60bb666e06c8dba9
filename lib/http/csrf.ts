import { NextResponse } from "next/server";
import { env, envFaults } from "../env";
import { plainResponse } from "./plain-response";
import { readForm } from "./read-body";

/**
 * Returns whether a mutating request comes from a page of this app. Checks `Sec-Fetch-Site`, which only
 * browsers can set, else an equal `Origin` (RFC 10017). Refuses a request with neither.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  return headers.get("origin") === env().AUTH_URL.origin;
}

/**
 * Reads a form that a page of this app posts.
 * @returns the response to any other request: 303 to the setup page while the app is not configured, 403 to a form of
 * another site, 413 to one that is too large.
 */
export async function readOwnForm(request: Request): Promise<FormData | NextResponse> {
  if (envFaults.length) return new NextResponse(null, { status: 303, headers: { location: "/" } });
  if (!isSameOrigin(request.headers))
    return plainResponse(403, "Cross-site form submission blocked. Open the app and try again there.");
  const form = await readForm(request);
  return form ?? plainResponse(413, "The form is too large, so nothing was changed.");
}
