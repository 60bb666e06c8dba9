/**
 * Headers of every response, including files and Next's own responses. The middleware sets the headers that
 * differ between responses (policy, caching).
 */
export const SECURITY_HEADERS: Record<string, string> = {
  // Without includeSubDomains: an app on an apex domain must not decide for its subdomains. Ignored over http
  // (RFC 6797 8.1).
  "Strict-Transport-Security": "max-age=31536000",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "X-Frame-Options": "DENY",
};

/**
 * Headers by which the middleware passes values to the rest of a request. It overwrites them on every
 * request, so a client cannot set them.
 */
export const PATH_HEADER = "x-tonearm-path";
/** Why a refresh that was due left the session as it is; "none" if there was no failure. */
export const REFRESH_HEADER = "x-tonearm-refresh";
export const NONCE_HEADER = "x-nonce";
export const REQUEST_ID_HEADER = "x-request-id";

/**
 * Sets `Cache-Control: private, no-store`: no cache, including that of the browser, may store a response that
 * belongs to one user or sets a cookie.
 */
export function setNoStore({ headers }: Response): void {
  headers.set("cache-control", "private, no-store");
}

/**
 * Returns the text after `Authorization: Bearer`, which may be empty, or null if the request has no bearer.
 */
export function parseBearerHeader(headers: Headers): string | null {
  const match = /^bearer(?: +(.*))?$/i.exec(headers.get("authorization") ?? "");
  return match && (match[1] ?? "");
}
