import { type NextRequest, NextResponse } from "next/server";
import { openCheckCookie } from "./check-cookies";
import { authCookieName } from "./config";
import { deleteCookies, writeTransactionCookie } from "./cookies";
import { type CleanRequest, runAuth } from "./index";
import { cookieNames, loginPath, ownPath, redirectTo } from "./login-path";
import { safeReturnPath } from "./return-path";
import {
  MOST_TRANSACTIONS,
  sealTransaction,
  transactionCookieName,
  transactionCookieNames,
} from "./transaction";

/** What must go so that one more fits. */
function surplus(names: string[]): string[] {
  const kept = transactionCookieNames(names);
  return kept.slice(0, Math.max(0, kept.length - (MOST_TRANSACTIONS - 1)));
}

/**
 * Begins a login. Auth.js makes state, verifier and address; its cookies are packed into one that belongs to this login
 * alone, so that two tabs can both finish and nothing is left over when they fail.
 * @returns a redirect to Spotify.
 */
export async function beginLogin(request: NextRequest, signIn: CleanRequest): Promise<NextResponse> {
  const { response: made } = await runAuth(signIn);
  const location = made.headers.get("location") ?? "";
  const state = await openCheckCookie("state", made.cookies.get(authCookieName("state"))?.value);
  const verifier = await openCheckCookie("pkce", made.cookies.get(authCookieName("pkce"))?.value);
  if (!state || !verifier) return redirectTo(loginPath("error", safeReturnPath(null)));
  const returnTo = ownPath(made.cookies.get(authCookieName("callback"))?.value ?? "");
  const response = NextResponse.redirect(location, 303);
  deleteCookies(response, surplus(cookieNames(request)));
  const seal = await sealTransaction({ state, verifier, returnTo });
  writeTransactionCookie(response, transactionCookieName(state), seal);
  return response;
}
