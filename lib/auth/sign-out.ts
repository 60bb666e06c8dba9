import type { NextRequest, NextResponse } from "next/server";
import { safeReturnPath } from "../http/safe-return-path";
import { recordSignOut } from "./auth-events";
import type { LoginReason } from "./login-errors";
import { loginPath, redirectTo } from "./redirects";
import { deleteCookies, type Session, sessionCookieName } from "./session-cookie";
import { deleteUserData, getValidSession, revokeAllSessions, revokeSession } from "./session-validity";

/** What a sign-out ends: this browser, every browser, or every browser and all stored data. */
export type SignOutScope = "here" | "everywhere" | "delete";

const reasons: Record<SignOutScope, LoginReason> = {
  here: "signed_out",
  everywhere: "signed_out_everywhere",
  delete: "disconnected",
};

/** Narrows a form field. An unknown value signs out of this browser only. */
export function parseSignOutScope(value: unknown): SignOutScope {
  return value === "everywhere" || value === "delete" ? value : "here";
}

async function revoke(session: Session, scope: SignOutScope): Promise<void> {
  await revokeSession(session);
  if (scope === "here") return;
  await revokeAllSessions(session.uid);
  await deleteUserData(session.uid);
}

/**
 * Ends the session of a request, or all sessions of that user.
 * @returns a redirect to the login page, and the id of the user (null if signed out).
 */
export async function signOut(
  request: NextRequest,
  scope: SignOutScope,
): Promise<{ response: NextResponse; userId: string | null }> {
  const session = await getValidSession(request);
  if (session) {
    await revoke(session, scope);
    await recordSignOut(scope);
  }
  const response = redirectTo(loginPath(session ? reasons[scope] : "signed_out", safeReturnPath(null)));
  // Otherwise covers and pages of the user stay in the browser's cache (checklist: ASVS 14.3.1).
  response.headers.set("clear-site-data", '"cache"');
  deleteCookies(response, [sessionCookieName()]);
  return { response, userId: session?.uid ?? null };
}
