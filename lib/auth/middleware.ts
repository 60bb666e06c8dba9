import { type NextRequest, NextResponse } from "next/server";
import { envFaults } from "../env";
import { parseBearerHeader } from "../http/bearer-header";
import { isBodyTooLarge } from "../http/body-limit";
import { preflightResponse, setCorsHeaders } from "../http/cors";
import { PATH_HEADER } from "../http/headers";
import { safeReturnPath } from "../http/safe-return-path";
import { CANONICAL_REDIRECT_PATH, isNonCanonicalHost } from "./canonical-host";
import { continueRequest, setSessionCookie } from "./continue-request";
import { authenticateBearer } from "./cross-origin/bearer-middleware";
import { refuseRequest } from "./error-responses";
import { loginPath, redirectTo } from "./redirects";
import { isBackgroundFetch, requestedPath } from "./requested-path";
import { setNoStore } from "./response-cookies";
import { sessionCookieName } from "./session-cookie";
import { resolveSession, type SessionResolution } from "./session-resolution";

/** Pages for signed-in people. The pages check for themselves; here strangers are only spared the detour. */
const SIGNED_IN = /^\/(dashboard|playlists|top|recent|library|search|artists|albums|settings)(\/|$)/;

/** What other front ends may read as well. */
const SHARED = /^\/api\/v1(\/|$)/;

function rewriteToCanonicalHost(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, requestedPath(request));
  return NextResponse.rewrite(new URL(CANONICAL_REDIRECT_PATH, request.url), { request: { headers } });
}

/** Next's router asks the browser to load the whole page instead, so that nothing of the session stays in the tab. */
function unauthorizedResponse(): NextResponse {
  const response = new NextResponse(null, { status: 401 });
  setNoStore(response);
  return response;
}

function redirectToLogin(request: NextRequest, visit: SessionResolution): NextResponse {
  if (isBackgroundFetch(request)) return unauthorizedResponse();
  const response = redirectTo(loginPath(visit.reason ?? null, safeReturnPath(requestedPath(request))));
  setSessionCookie(response, visit, true);
  return response;
}

async function authenticate(request: NextRequest, isShared: boolean): Promise<NextResponse> {
  if (isBodyTooLarge(request.headers)) return refuseRequest("too_large");
  if (envFaults.length) return continueRequest(request, { signedIn: false });
  if (isNonCanonicalHost(request)) return rewriteToCanonicalHost(request);
  const bearer = isShared ? parseBearerHeader(request.headers) : null;
  if (bearer !== null) return authenticateBearer(request, bearer);
  const visit = await resolveSession(request.cookies.get(sessionCookieName())?.value);
  const stranger = !visit.signedIn && SIGNED_IN.test(request.nextUrl.pathname);
  return stranger ? redirectToLogin(request, visit) : continueRequest(request, visit);
}

/**
 * What every page and JSON request passes: moved to the canonical address, its session renewed where due and carried on
 * both to the page (request) and to the browser (response), a policy and an id for the answer, and for JSON who may read it.
 */
export async function handleRequest(request: NextRequest): Promise<NextResponse> {
  const isShared = SHARED.test(request.nextUrl.pathname);
  const origin = request.headers.get("origin");
  if (isShared && request.method === "OPTIONS") return preflightResponse(origin);
  const response = await authenticate(request, isShared);
  return isShared ? setCorsHeaders(response, origin) : response;
}
