import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment } from "../env";
import { contentSecurityPolicy } from "../http/csp";
import { NONCE_HEADER, PATH_HEADER, REFRESH_HEADER, REQUEST_ID_HEADER, setNoStore } from "../http/headers";
import { routeOf } from "../http/route-methods";
import { isPage } from "../routes";
import { isUndecodable } from "./refusals";
import { deleteCookies, sessionCookieName, writeSessionCookie } from "./session-cookie";
import type { SessionResolution } from "./session-lifecycle";
import { recordCheck } from "./session-validity";

/**
 * Returns the path and query of a request, without the `_rsc` parameter that Next's router adds to its
 * fetches.
 */
export function requestedPath(request: NextRequest): string {
  const { pathname, search } = request.nextUrl;
  return pathname + search.replace(/(?<=[?&])_rsc=[^&]*&?/, "").replace(/[?&]$/, "");
}

/** The page for unknown addresses (`app/unknown`). */
const UNKNOWN_PATH = "/unknown";

/** Paths that the development server answers itself. */
const DEVELOPMENT_PATHS = /^\/(_next|__nextjs)/;

/**
 * Returns whether a path leads to no page and no route. Next would serve its internal pages to any request, and
 * `/_global-error` with a server error.
 */
function isUnknown(request: NextRequest): boolean {
  const { pathname } = request.nextUrl;
  if (isDevelopment && DEVELOPMENT_PATHS.test(pathname)) return false;
  return isUndecodable(request) || !(isPage(pathname) || routeOf(pathname));
}

/**
 * Returns the cookie header for the page, with the refreshed session in place of the old one. Undefined:
 * unchanged.
 */
function forwardedCookieHeader(request: NextRequest, resolution: SessionResolution): string | undefined {
  if (resolution.cookie === undefined) return undefined;
  const replaced = [sessionCookieName(), resolution.formerName];
  const others = request.cookies.getAll().filter(({ name }) => !replaced.includes(name));
  const pairs = others.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  if (resolution.cookie) pairs.push(`${sessionCookieName()}=${resolution.cookie}`);
  return pairs.join("; ");
}

/**
 * Writes or deletes the session cookie. Keeps the cookie of an ended session until the user sees the reason,
 * because the reason would be lost with the cookie.
 */
export function setSessionCookie(
  response: NextResponse,
  resolution: SessionResolution,
  reasonShown: boolean,
): void {
  const { cookie, formerName } = resolution;
  if (cookie) writeSessionCookie(response, cookie);
  if (cookie && formerName) deleteCookies(response, [formerName]);
  if (cookie === null && (reasonShown || !resolution.reason))
    deleteCookies(response, [formerName ?? sessionCookieName()]);
}

type ForwardedRequest = { headers: Headers; policy: string; requestId: string };

/**
 * Returns the headers of a request as its page or route gets them, and those values that its response repeats. The
 * headers by which the middleware passes values are overwritten, so that a client cannot set them.
 */
function forward(request: NextRequest, failure = "none"): ForwardedRequest {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const requestId = randomUUID();
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set(NONCE_HEADER, nonce);
  headers.set(PATH_HEADER, requestedPath(request));
  headers.set(REFRESH_HEADER, failure);
  headers.set(REQUEST_ID_HEADER, requestId);
  return { headers, policy, requestId };
}

/**
 * Continues a request to its page or route, with a policy and an id on the request and its response.
 * @param cookies the cookie header for the page; undefined: unchanged.
 */
export function continueRequest(
  request: NextRequest,
  resolution: SessionResolution,
  cookies = forwardedCookieHeader(request, resolution),
): NextResponse {
  const { headers, policy, requestId } = forward(request, resolution.failure);
  if (cookies !== undefined) headers.set("cookie", cookies);
  if (resolution.check) recordCheck(requestId, resolution.check);
  const response = isUnknown(request)
    ? NextResponse.rewrite(new URL(UNKNOWN_PATH, request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set(REQUEST_ID_HEADER, requestId);
  setNoStore(response);
  setSessionCookie(response, resolution, false);
  return response;
}

/**
 * Continues a request to a route that reads no session from the middleware. Its response sets its own policy and
 * caching, which headers of the middleware would override.
 */
export function continueWithoutSession(request: NextRequest): NextResponse {
  const { headers, requestId } = forward(request);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(REQUEST_ID_HEADER, requestId);
  return response;
}
