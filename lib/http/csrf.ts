import { NextResponse } from "next/server";
import { setNoStore } from "../auth/response-cookies";
import { env } from "../env";

/**
 * Whether a request that changes something comes from a page of this app: by `Sec-Fetch-Site`, which browsers alone can
 * set, else by an equal `Origin` (RFC 10017). A request with neither is refused.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  return headers.get("origin") === env().AUTH_URL.origin;
}

/** The answer to a form that did not come from a page of this app. */
export function csrfErrorResponse(): NextResponse {
  const text = "Cross-site form submission blocked. Open the app and try again there.";
  const response = new NextResponse(text, {
    status: 403,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
  setNoStore(response);
  return response;
}
