import { type NextRequest, NextResponse } from "next/server";
import { safeReturnPath } from "../http/safe-return-path";
import { callAuthJs, type SanitizedRequest } from "./authjs/call";
import { authCookieName } from "./authjs/config";
import { decodeAuthJsCookie } from "./authjs-check-cookies";
import {
  MOST_TRANSACTIONS,
  sealLoginTransaction,
  transactionCookieName,
  transactionCookieNames,
} from "./login-transaction";
import { cookieNames, loginPath, redirectTo, toInternalPath } from "./redirects";
import { deleteCookies, writeTransactionCookie } from "./response-cookies";

/** What must go so that one more fits. */
function excessTransactions(names: string[]): string[] {
  const kept = transactionCookieNames(names);
  return kept.slice(0, Math.max(0, kept.length - (MOST_TRANSACTIONS - 1)));
}

/**
 * Begins a login. Auth.js makes state, verifier and address; its cookies are packed into one that belongs to this login
 * alone, so that two tabs can both finish and nothing is left over when they fail.
 * @returns a redirect to Spotify.
 */
export async function startLogin(request: NextRequest, signIn: SanitizedRequest): Promise<NextResponse> {
  const { response: made } = await callAuthJs(signIn);
  const location = made.headers.get("location") ?? "";
  const state = await decodeAuthJsCookie("state", made.cookies.get(authCookieName("state"))?.value);
  const verifier = await decodeAuthJsCookie("pkce", made.cookies.get(authCookieName("pkce"))?.value);
  if (!state || !verifier) return redirectTo(loginPath("error", safeReturnPath(null)));
  const returnTo = toInternalPath(made.cookies.get(authCookieName("callback"))?.value ?? "");
  const response = NextResponse.redirect(location, 303);
  deleteCookies(response, excessTransactions(cookieNames(request)));
  const seal = await sealLoginTransaction({ state, verifier, returnTo });
  writeTransactionCookie(response, transactionCookieName(state), seal);
  return response;
}
