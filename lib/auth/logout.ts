import type { NextRequest, NextResponse } from "next/server";
import { deleteCookies } from "./cookies";
import { liveSession, loginPath, redirectTo } from "./login-path";
import { safeReturnPath } from "./return-path";
import { endSession, sessionCookieName } from "./token";

/**
 * Ends the session of a request: here, and for every copy of its cookie.
 * @returns a redirect to the login page, and who it was (null for strangers).
 */
export async function endRequestSession(
  request: NextRequest,
): Promise<{ response: NextResponse; userId: string | null }> {
  const session = await liveSession(request);
  if (session) await endSession(session.sid);
  const response = redirectTo(loginPath("signed_out", safeReturnPath(null)));
  deleteCookies(response, [sessionCookieName()]);
  return { response, userId: session?.uid ?? null };
}
