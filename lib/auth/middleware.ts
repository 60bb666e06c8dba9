import { type NextRequest, NextResponse } from "next/server";
import { env, envFaults } from "../env";
import { preflightResponse, setCorsHeaders } from "../http/cors";
import { PATH_HEADER, parseBearerHeader, setNoStore } from "../http/headers";
import { plainResponse } from "../http/plain-response";
import { isBodyTooLarge } from "../http/read-body";
import { safeReturnPath } from "../http/safe-return-path";
import { needsSession } from "../routes";
import { CANONICAL_REDIRECT_PATH, isNonCanonicalHost } from "./canonical-host";
import { continueRequest, continueWithoutSession, requestedPath, setSessionCookie } from "./continue-request";
import { authenticateBearer } from "./cross-origin/bearer-middleware";
import { loginPath, redirectTo } from "./redirects";
import { methodResponse, refuseRequest, refuseUndecodable } from "./refusals";
import { resolveSession, type SessionResolution } from "./session-lifecycle";

/** Routes that check requests themselves, and routes whose response is the same for everybody. */
const SESSIONLESS_PATHS =
  /^\/(api\/(auth\/|health$|metrics$|v1\/openapi\.json\/?$)|offline$|login\/relay$|authorize$|images\/)/;

/** Paths that listed origins may also use. */
const CROSS_ORIGIN_PATHS = /^\/api\/v1(\/|$)/;

function rewriteToCanonicalHost(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, requestedPath(request));
  return NextResponse.rewrite(new URL(CANONICAL_REDIRECT_PATH, request.url), { request: { headers } });
}

/**
 * Returns whether a request is a fetch of Next's router, which also prefetches, or a poll, and not a
 * navigation. A request of a browser too old for Fetch Metadata counts as a navigation.
 */
function isBackgroundFetch(request: NextRequest): boolean {
  const destination = request.headers.get("sec-fetch-dest");
  return destination !== null && destination !== "document";
}

function redirectToLogin(request: NextRequest, resolution: SessionResolution): NextResponse {
  // On 401 Next's router loads the whole page, so that no data of the session stays in the tab.
  if (isBackgroundFetch(request)) return plainResponse(401);
  const response = redirectTo(loginPath(resolution.reason ?? null, safeReturnPath(requestedPath(request))));
  setSessionCookie(response, resolution, true);
  return response;
}

/**
 * Redirects to the same path without its slash at the end; one page has one address. The address is built from
 * `AUTH_URL`, never from `Host`; the path is set as a path, because two slashes at its beginning would name a host.
 */
function redirectToCanonicalPath({ url }: NextRequest): NextResponse {
  const { origin, pathname, search } = new URL(url);
  const target = new URL(envFaults.length ? origin : env().AUTH_URL.origin);
  target.pathname = pathname.replace(/\/+$/, "");
  target.search = search;
  const response = NextResponse.redirect(target, 308);
  setNoStore(response);
  return response;
}

/** Answers a request that no session can make acceptable; null for every other request. */
function refuse(request: NextRequest): NextResponse | null {
  if (isBodyTooLarge(request.headers)) return refuseRequest("too_large");
  return refuseUndecodable(request);
}

async function authenticate(request: NextRequest): Promise<NextResponse> {
  if (envFaults.length) return continueRequest(request, { signedIn: false });
  if (isNonCanonicalHost(request)) return rewriteToCanonicalHost(request);
  const resolution = await resolveSession(request.cookies);
  // Each page requires a session itself; within 2 s it reuses this check (`recordCheck`).
  const needsLogin = !resolution.signedIn && needsSession(request.nextUrl.pathname);
  return needsLogin ? redirectToLogin(request, resolution) : continueRequest(request, resolution);
}

/** Checks the bearer before the method: another origin learns nothing with a bearer that is not its own. */
async function respond(request: NextRequest, allowsCrossOrigin: boolean): Promise<NextResponse> {
  if (SESSIONLESS_PATHS.test(request.nextUrl.pathname))
    return methodResponse(request) ?? continueWithoutSession(request);
  const bearer = allowsCrossOrigin && !envFaults.length ? parseBearerHeader(request.headers) : null;
  if (bearer !== null && !isNonCanonicalHost(request)) return authenticateBearer(request, bearer);
  return methodResponse(request) ?? authenticate(request);
}

/**
 * Handles every page and JSON request: redirects it to the canonical host, refreshes the session when due,
 * and passes it on both to the page (request) and to the browser (response). Sets a policy and an id on the
 * response, and CORS headers for JSON.
 */
export async function handleRequest(request: NextRequest): Promise<NextResponse> {
  const allowsCrossOrigin = CROSS_ORIGIN_PATHS.test(request.nextUrl.pathname);
  const origin = request.headers.get("origin");
  if (allowsCrossOrigin && request.method === "OPTIONS") return preflightResponse(origin);
  // Not for JSON: a redirect fails a preflight request.
  const hasExtraSlash = request.nextUrl.pathname.endsWith("/") && request.nextUrl.pathname !== "/";
  if (hasExtraSlash && !allowsCrossOrigin) return redirectToCanonicalPath(request);
  const response = refuse(request) ?? (await respond(request, allowsCrossOrigin));
  return allowsCrossOrigin ? setCorsHeaders(response, origin) : response;
}
