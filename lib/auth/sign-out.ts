import type { NextRequest, NextResponse } from "next/server";
import { safeReturnPath } from "../http/safe-return-path";
import type { LoginErrorCode } from "./login-errors";
import { getValidSession, loginPath, redirectTo } from "./redirects";
import { deleteCookies } from "./response-cookies";
import { type Session, sessionCookieName } from "./session-cookie";
import { deleteUserData, revokeAllSessions, revokeSession } from "./session-revocation";

/** The ways to leave: this browser, every browser, or every browser with all that is kept deleted. */
export type SignOutScope = "here" | "everywhere" | "delete";

const reasons: Record<SignOutScope, LoginErrorCode> = {
  here: "signed_out",
  everywhere: "signed_out_everywhere",
  delete: "disconnected",
};

/** Narrows a form's field; whatever is unknown leaves the mildest way. */
export function parseSignOutScope(value: unknown): SignOutScope {
  return value === "everywhere" || value === "delete" ? value : "here";
}

async function end(session: Session, leaving: SignOutScope): Promise<void> {
  await revokeSession(session);
  if (leaving === "here") return;
  await revokeAllSessions(session.uid);
  await deleteUserData(session.uid);
}

/**
 * Ends the session of a request, or all of that person's.
 * @returns a redirect to the login page, and who it was (null for strangers).
 */
export async function signOut(
  request: NextRequest,
  leaving: SignOutScope,
): Promise<{ response: NextResponse; userId: string | null }> {
  const session = await getValidSession(request);
  if (session) await end(session, leaving);
  const response = redirectTo(loginPath(session ? reasons[leaving] : "signed_out", safeReturnPath(null)));
  // Covers and pages of the person's stay in the browser's cache otherwise (checklist: ASVS 14.3.1).
  response.headers.set("clear-site-data", '"cache"');
  deleteCookies(response, [sessionCookieName()]);
  return { response, userId: session?.uid ?? null };
}
