import { randomUUID } from "node:crypto";
import type { NextRequest, NextResponse } from "next/server";
import { ApiFault, type ApiFaultCode, faultResponse } from "../../api-fault";
import { REQUEST_ID_HEADER } from "../../request-headers";
import { forbidStorage } from "../cookies";
import { passOn } from "../pass-on";
import { sessionCookieName } from "../token";
import { asCookie } from "./bearer-cookie";
import { receiveBearer } from "./bearer-visit";

/** Where somebody comes to get a bearer, and one that is no good any more is no reason to be sent away. */
const LOGIN = /^\/api\/v1\/auth(\/callback)?$/;

/** The answer to a bearer that does not count. */
function refuseBearer(code: ApiFaultCode): NextResponse {
  const requestId = randomUUID();
  const response = faultResponse(new ApiFault(code), requestId);
  response.headers.set(REQUEST_ID_HEADER, requestId);
  response.headers.set("cross-origin-resource-policy", "same-origin");
  forbidStorage(response);
  return response;
}

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
    : refuseBearer(visit.refused);
}
