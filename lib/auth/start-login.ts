import { type NextRequest, NextResponse } from "next/server";
import { safeReturnPath } from "../http/safe-return-path";
import { type CleanRequest, runAuth } from "./authjs/call";
import { authCookieName } from "./authjs/config";
import { openCheckCookie } from "./authjs-check-cookies";
import {
  MOST_TRANSACTIONS,
  sealTransaction,
  transactionCookieName,
  transactionCookieNames,
} from "./login-transaction";
import { cookieNames, loginPath, ownPath, redirectTo } from "./redirects";
import { deleteCookies, writeTransactionCookie } from "./response-cookies";

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
