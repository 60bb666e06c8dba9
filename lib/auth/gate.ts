import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "../csp";
import { envFaults } from "../env";
import { NONCE_HEADER, PATH_HEADER, REQUEST_ID_HEADER } from "../request-headers";
import { askedPath, isFetched } from "./asked";
import { isElsewhere, MOVED_PATH } from "./canonical";
import { deleteCookies, forbidStorage, writeSessionCookie } from "./cookies";
import { loginPath, redirectTo } from "./login-path";
import { safeReturnPath } from "./return-path";
import { sessionCookieName } from "./token";
import { receive, type Visit } from "./visit";

/** Pages for signed-in people. The pages check for themselves; here strangers are only spared the detour. */
const SIGNED_IN = /^\/(dashboard|playlists|top|recent|library|search|artists|albums|settings)(\/|$)/;

/** The cookie header a page should see: the renewed session in place of the one that came. */
function forwardCookie(request: NextRequest, headers: Headers, visit: Visit): void {
  if (visit.cookie === undefined) return;
  const others = request.cookies.getAll().filter(({ name }) => name !== sessionCookieName());
  const pairs = others.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  if (visit.cookie) pairs.push(`${sessionCookieName()}=${visit.cookie}`);
  headers.set("cookie", pairs.join("; "));
}

/** A session that ended keeps its cookie until somebody is told: the reason would be lost with it. */
function answerCookie(response: NextResponse, visit: Visit, told: boolean): void {
  if (visit.cookie) writeSessionCookie(response, visit.cookie);
  if (visit.cookie === null && (told || !visit.reason)) deleteCookies(response, [sessionCookieName()]);
}

function move(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, askedPath(request));
  return NextResponse.rewrite(new URL(MOVED_PATH, request.url), { request: { headers } });
}

function passOn(request: NextRequest, visit: Visit): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const requestId = randomUUID();
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set(NONCE_HEADER, nonce);
  headers.set(PATH_HEADER, askedPath(request));
  headers.set(REQUEST_ID_HEADER, requestId);
  forwardCookie(request, headers, visit);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set(REQUEST_ID_HEADER, requestId);
  forbidStorage(response);
  answerCookie(response, visit, false);
  return response;
}

/** Next's router asks the browser to load the whole page instead, so that nothing of the session stays in the tab. */
function refuseFetch(): NextResponse {
  const response = new NextResponse(null, { status: 401 });
  forbidStorage(response);
  return response;
}

function turnAway(request: NextRequest, visit: Visit): NextResponse {
  if (isFetched(request)) return refuseFetch();
  const response = redirectTo(loginPath(visit.reason ?? null, safeReturnPath(askedPath(request))));
  answerCookie(response, visit, true);
  return response;
}

/**
 * What every page and JSON request passes: moved to the canonical address, its session renewed where due and carried on
 * both to the page (request) and to the browser (response), a policy and an id for the answer.
 */
export async function gate(request: NextRequest): Promise<NextResponse> {
  if (envFaults.length) return passOn(request, { signedIn: false });
  if (isElsewhere(request)) return move(request);
  const visit = await receive(request.cookies.get(sessionCookieName())?.value);
  const stranger = !visit.signedIn && SIGNED_IN.test(request.nextUrl.pathname);
  return stranger ? turnAway(request, visit) : passOn(request, visit);
}
