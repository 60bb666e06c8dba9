import type { NextRequest, NextResponse } from "next/server";
import { continueRequest } from "../continue-request";
import { refuseRequest } from "../error-responses";
import { sessionCookieName } from "../session-cookie";
import { toSessionCookie } from "./bearer-cookie";
import { resolveBearer } from "./bearer-resolution";

/** Where somebody comes to get a bearer, and one that is no good any more is no reason to be sent away. */
const LOGIN = /^\/api\/v1\/auth(\/callback)?$/;

/**
 * Lets a request with a bearer through, or not. The rest of it reads the session from a cookie, which nobody else could have
 * sealed; those that came along are dropped.
 */
export async function authenticateBearer(request: NextRequest, token: string): Promise<NextResponse> {
  const visit = await resolveBearer(token, request.headers.get("origin"));
  if ("session" in visit)
    return continueRequest(
      request,
      { signedIn: true },
      `${sessionCookieName()}=${await toSessionCookie(visit.session)}`,
    );
  return LOGIN.test(request.nextUrl.pathname)
    ? continueRequest(request, { signedIn: false }, "")
    : refuseRequest(visit.refused);
}
