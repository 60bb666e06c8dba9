import type { NextRequest, NextResponse } from "next/server";
import { passOn } from "../continue-request";
import { refuseRequest } from "../error-responses";
import { sessionCookieName } from "../session-cookie";
import { asCookie } from "./bearer-cookie";
import { receiveBearer } from "./bearer-resolution";

/** Where somebody comes to get a bearer, and one that is no good any more is no reason to be sent away. */
const LOGIN = /^\/api\/v1\/auth(\/callback)?$/;

/**
 * Lets a request with a bearer through, or not. The rest of it reads the session from a cookie, which nobody else could have
 * sealed; those that came along are dropped.
 */
export async function admitBearer(request: NextRequest, token: string): Promise<NextResponse> {
  const visit = await receiveBearer(token, request.headers.get("origin"));
  if ("session" in visit)
    return passOn(request, { signedIn: true }, `${sessionCookieName()}=${await asCookie(visit.session)}`);
  return LOGIN.test(request.nextUrl.pathname)
    ? passOn(request, { signedIn: false }, "")
    : refuseRequest(visit.refused);
}
