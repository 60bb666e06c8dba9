import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "../http/csp";
import { NONCE_HEADER, PATH_HEADER, REQUEST_ID_HEADER } from "../http/headers";
import { requestedPath } from "./requested-path";
import { deleteCookies, setNoStore, writeSessionCookie } from "./response-cookies";
import { sessionCookieName } from "./session-cookie";
import type { SessionResolution } from "./session-resolution";

/** Pages that Next makes for itself and would serve to anybody who asks: the first of them as a failure of the server. */
const INTERNAL_PAGES = ["/_global-error", "/_not-found"];

/** An address that leads to no page. */
const NOWHERE = "/_/nowhere";

function isInternalPage({ nextUrl: { pathname } }: NextRequest): boolean {
  return INTERNAL_PAGES.some((page) => pathname === page || pathname.startsWith(`${page}/`));
}

/** The cookie header a page should see: the renewed session in place of the one that came. Undefined: as it came. */
function forwardedCookieHeader(request: NextRequest, visit: SessionResolution): string | undefined {
  if (visit.cookie === undefined) return undefined;
  const others = request.cookies.getAll().filter(({ name }) => name !== sessionCookieName());
  const pairs = others.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  if (visit.cookie) pairs.push(`${sessionCookieName()}=${visit.cookie}`);
  return pairs.join("; ");
}

/** A session that ended keeps its cookie until somebody is told: the reason would be lost with it. */
export function setSessionCookie(response: NextResponse, visit: SessionResolution, told: boolean): void {
  if (visit.cookie) writeSessionCookie(response, visit.cookie);
  if (visit.cookie === null && (told || !visit.reason)) deleteCookies(response, [sessionCookieName()]);
}

/**
 * Lets a request through, with a policy and an id for it and its answer.
 * @param cookies what the page sees of them; undefined: as they came.
 */
export function continueRequest(
  request: NextRequest,
  visit: SessionResolution,
  cookies = forwardedCookieHeader(request, visit),
): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const requestId = randomUUID();
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set(NONCE_HEADER, nonce);
  headers.set(PATH_HEADER, requestedPath(request));
  headers.set(REQUEST_ID_HEADER, requestId);
  if (cookies !== undefined) headers.set("cookie", cookies);
  const response = isInternalPage(request)
    ? NextResponse.rewrite(new URL(NOWHERE, request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set(REQUEST_ID_HEADER, requestId);
  setNoStore(response);
  setSessionCookie(response, visit, false);
  return response;
}
