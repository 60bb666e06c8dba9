import { type NextRequest, NextResponse } from "next/server";
import { env } from "../env";
import { setNoStore } from "../http/headers";
import { safeReturnPath } from "../http/safe-return-path";
import { recordLogin } from "./auth-events";
import type { LoginReason } from "./login-errors";
import { getValidSession } from "./session-validity";

/**
 * Returns the path of the login page, with a reason and the path to return to. `retryAfter` is in seconds.
 */
export function loginPath(reason: LoginReason | null, next: string, retryAfter?: number): string {
  const query = new URLSearchParams();
  if (reason) query.set("reason", reason);
  if (next !== safeReturnPath(null)) query.set("next", next);
  if (retryAfter) query.set("retryAt", String(Date.now() + retryAfter * 1000));
  return query.size ? `/login?${query}` : "/login";
}

/** Returns the safe path of a URL of this app. */
export function toInternalPath(address: string): string {
  const { origin } = env().AUTH_URL;
  return safeReturnPath(address.startsWith(origin) ? address.slice(origin.length) : address);
}

/** Redirects to a path of this app with 303, so that a form is never posted again (RFC 9700 section 4.12). */
export function redirectTo(path: string): NextResponse {
  const response = NextResponse.redirect(`${env().AUTH_URL.origin}${path}`, 303);
  setNoStore(response);
  return response;
}

/**
 * Records a failed login, and returns where it leads: to the login page with the reason. An earlier session is kept, and a
 * harmless failure leads on to the page the user wanted.
 */
export async function loginFailurePath(
  request: NextRequest,
  reason: LoginReason,
  next: string,
  retryAfter?: number,
): Promise<string> {
  await recordLogin(reason);
  const isHarmless = reason === "cancelled" || reason === "state";
  const keepsSession = isHarmless && (await getValidSession(request));
  return keepsSession ? next : loginPath(reason, next, retryAfter);
}
