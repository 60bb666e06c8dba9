import { type NextRequest, NextResponse } from "next/server";
import { env } from "../env";
import { safeReturnPath } from "../http/safe-return-path";
import type { LoginErrorCode } from "./login-errors";
import { setNoStore } from "./response-cookies";
import { decryptSession, type Session, sessionCookieName } from "./session-cookie";
import { sessionExpiry } from "./session-validity";

/** The login page with a reason, and the way back kept. `retryAfter` in seconds. */
export function loginPath(reason: LoginErrorCode | null, next: string, retryAfter?: number): string {
  const query = new URLSearchParams();
  if (reason) query.set("reason", reason);
  if (next !== safeReturnPath(null)) query.set("next", next);
  if (retryAfter) query.set("retryAt", String(Date.now() + retryAfter * 1000));
  return query.size ? `/login?${query}` : "/login";
}

/** The path of an address of ours, made safe. */
export function toInternalPath(address: string): string {
  const { origin } = env().AUTH_URL;
  return safeReturnPath(address.startsWith(origin) ? address.slice(origin.length) : address);
}

/** Sends a browser to a path of ours: 303, so that a form is never posted again (RFC 9700 section 4.12). */
export function redirectTo(path: string): NextResponse {
  const response = NextResponse.redirect(`${env().AUTH_URL.origin}${path}`, 303);
  setNoStore(response);
  return response;
}

/** The session of a request, while it counts. */
export async function getValidSession(request: NextRequest): Promise<Session | null> {
  const session = await decryptSession(request.cookies.get(sessionCookieName())?.value);
  return session && !(await sessionExpiry(session)) ? session : null;
}

/** Names of all cookies a request brought. */
export function cookieNames(request: NextRequest): string[] {
  return request.cookies.getAll().map(({ name }) => name);
}
