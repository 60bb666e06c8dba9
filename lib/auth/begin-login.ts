import { type NextRequest, NextResponse } from "next/server";
import { authCookieName } from "./config";
import { deleteCookies, writeTransactionCookie } from "./cookies";
import { type CleanRequest, runAuth } from "./index";
import { cookieNames, loginPath, redirectTo } from "./login-path";
import { safeReturnPath } from "./return-path";
import {
  MOST_TRANSACTIONS,
  sealTransaction,
  transactionCookieName,
  transactionCookieNames,
} from "./transaction";

function stateOf(location: string): string | null {
  return URL.canParse(location) ? new URL(location).searchParams.get("state") : null;
}

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
  const state = stateOf(location);
  const sealedState = made.cookies.get(authCookieName("state"))?.value;
  const verifier = made.cookies.get(authCookieName("pkce"))?.value;
  const returnTo = made.cookies.get(authCookieName("callback"))?.value ?? "";
  if (!state || !sealedState || !verifier) return redirectTo(loginPath("error", safeReturnPath(null)));
  const response = NextResponse.redirect(location, 303);
  deleteCookies(response, surplus(cookieNames(request)));
  const seal = await sealTransaction({ state: sealedState, verifier, returnTo });
  writeTransactionCookie(response, transactionCookieName(state), seal);
  return response;
}
