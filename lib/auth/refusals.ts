import { randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { type ErrorCode, errorInfo } from "../api/errors";
import { REQUEST_ID_HEADER, setNoStore } from "../http/headers";
import { plainResponse } from "../http/plain-response";
import { allowedMethods } from "../http/route-methods";

/** Returns an error response of the JSON API for a request that must not reach a route. */
export function refuseRequest(code: ErrorCode): NextResponse {
  const requestId = randomUUID();
  const { status, message } = errorInfo(code);
  const response = NextResponse.json({ error: { code, message, requestId } }, { status });
  response.headers.set(REQUEST_ID_HEADER, requestId);
  response.headers.set("cross-origin-resource-policy", "same-origin");
  setNoStore(response);
  return response;
}

const API_PATH = /^\/api\//;

/** Returns whether a path cannot be decoded, as `/%ff`. Next responds with a server error where a page has a parameter. */
export function isUndecodable({ nextUrl: { pathname } }: NextRequest): boolean {
  try {
    decodeURIComponent(pathname);
    return false;
  } catch {
    return true;
  }
}

/**
 * Returns the response to a method that the path does not accept, and to OPTIONS, both with the header `Allow`
 * (RFC 9110 section 15.5.6). The body of the request is not read. Null: the route responds.
 */
export function methodResponse({ method, nextUrl: { pathname } }: NextRequest): NextResponse | null {
  const methods = allowedMethods(pathname);
  if (methods.includes(method)) return null;
  const allow = methods.join(", ");
  if (method === "OPTIONS") return new NextResponse(null, { status: 204, headers: { allow } });
  const response = API_PATH.test(pathname)
    ? refuseRequest("method_not_allowed")
    : plainResponse(405, `This address does not accept this method. It accepts: ${allow}.`);
  response.headers.set("allow", allow);
  return response;
}

/** Paths of the emulated Spotify of a demo. */
const DEMO_IMAGE_PATH = /^\/images\//;

/** Returns the 404 of a route whose path cannot be decoded; null for every other path. Pages have a 404 of their own. */
export function refuseUndecodable(request: NextRequest): NextResponse | null {
  if (!isUndecodable(request)) return null;
  if (DEMO_IMAGE_PATH.test(request.nextUrl.pathname)) return plainResponse(404, "Not found.");
  return API_PATH.test(request.nextUrl.pathname) ? refuseRequest("not_found") : null;
}
