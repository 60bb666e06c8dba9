import type { NextRequest, NextResponse } from "next/server";
import { safeReturnPath } from "../http/safe-return-path";
import type { LoginReason } from "./login-errors";
import { liveSession, loginPath, redirectTo } from "./redirects";
import { deleteCookies } from "./response-cookies";
import { type SessionToken, sessionCookieName } from "./session-cookie";
import { deleteUserState, endSession, endUserSessions } from "./session-revocation";

/** The ways to leave: this browser, every browser, or every browser with all that is kept deleted. */
export type Leaving = "here" | "everywhere" | "delete";

const reasons: Record<Leaving, LoginReason> = {
  here: "signed_out",
  everywhere: "signed_out_everywhere",
  delete: "disconnected",
};

/** Narrows a form's field; whatever is unknown leaves the mildest way. */
export function toLeaving(value: unknown): Leaving {
  return value === "everywhere" || value === "delete" ? value : "here";
}

async function end(session: SessionToken, leaving: Leaving): Promise<void> {
  await endSession(session);
  if (leaving === "here") return;
  await endUserSessions(session.uid);
  await deleteUserState(session.uid);
}

/**
 * Ends the session of a request, or all of that person's.
 * @returns a redirect to the login page, and who it was (null for strangers).
 */
export async function endRequestSession(
  request: NextRequest,
  leaving: Leaving,
): Promise<{ response: NextResponse; userId: string | null }> {
  const session = await liveSession(request);
  if (session) await end(session, leaving);
  const response = redirectTo(loginPath(session ? reasons[leaving] : "signed_out", safeReturnPath(null)));
  // Covers and pages of the person's stay in the browser's cache otherwise (checklist: ASVS 14.3.1).
  response.headers.set("clear-site-data", '"cache"');
  deleteCookies(response, [sessionCookieName()]);
  return { response, userId: session?.uid ?? null };
}
