import { type NextRequest, NextResponse } from "next/server";
import { envFaults } from "../env";
import { shownBearer } from "../http/bearer-header";
import { isBodyTooLarge } from "../http/body-limit";
import { answerPreflight, share } from "../http/cors";
import { PATH_HEADER } from "../http/headers";
import { safeReturnPath } from "../http/safe-return-path";
import { isElsewhere, MOVED_PATH } from "./canonical-host";
import { answerCookie, passOn } from "./continue-request";
import { admitBearer } from "./cross-origin/bearer-middleware";
import { refuseRequest } from "./error-responses";
import { loginPath, redirectTo } from "./redirects";
import { askedPath, isFetched } from "./requested-path";
import { forbidStorage } from "./response-cookies";
import { sessionCookieName } from "./session-cookie";
import { receive, type Visit } from "./session-resolution";

/** Pages for signed-in people. The pages check for themselves; here strangers are only spared the detour. */
const SIGNED_IN = /^\/(dashboard|playlists|top|recent|library|search|artists|albums|settings)(\/|$)/;

/** What other front ends may read as well. */
const SHARED = /^\/api\/v1(\/|$)/;

function move(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, askedPath(request));
  return NextResponse.rewrite(new URL(MOVED_PATH, request.url), { request: { headers } });
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

async function admit(request: NextRequest, isShared: boolean): Promise<NextResponse> {
  if (isBodyTooLarge(request.headers)) return refuseRequest("too_large");
  if (envFaults.length) return passOn(request, { signedIn: false });
  if (isElsewhere(request)) return move(request);
  const bearer = isShared ? shownBearer(request.headers) : null;
  if (bearer !== null) return admitBearer(request, bearer);
  const visit = await receive(request.cookies.get(sessionCookieName())?.value);
  const stranger = !visit.signedIn && SIGNED_IN.test(request.nextUrl.pathname);
  return stranger ? turnAway(request, visit) : passOn(request, visit);
}

/**
 * What every page and JSON request passes: moved to the canonical address, its session renewed where due and carried on
 * both to the page (request) and to the browser (response), a policy and an id for the answer, and for JSON who may read it.
 */
export async function gate(request: NextRequest): Promise<NextResponse> {
  const isShared = SHARED.test(request.nextUrl.pathname);
  const origin = request.headers.get("origin");
  if (isShared && request.method === "OPTIONS") return answerPreflight(origin);
  const response = await admit(request, isShared);
  return isShared ? share(response, origin) : response;
}
