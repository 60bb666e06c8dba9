import type { NextRequest, NextResponse } from "next/server";
import { safeReturnPath } from "../http/safe-return-path";
import { log } from "../log";
import { callAuthJs } from "./authjs/call";
import { authCookieName } from "./authjs/config";
import { encodeAuthJsCookie } from "./authjs-check-cookies";
import { forwardCallback, isCrossOriginLogin } from "./cross-origin/callback";
import type { LoginErrorCode, LoginFailure } from "./login-errors";
import { findTransactionCookie, type LoginTransaction, openLoginTransaction } from "./login-transaction";
import { cookieNames, getValidSession, loginPath, redirectTo } from "./redirects";
import { deleteCookies, writeSessionCookie } from "./response-cookies";
import { sessionCookieName } from "./session-cookie";
import { revokeSession } from "./session-revocation";

type Found = { name: string; transaction: LoginTransaction };

async function findTransaction(request: NextRequest, state: string): Promise<Found | null> {
  const name = findTransactionCookie(cookieNames(request), state);
  const transaction = name ? await openLoginTransaction(request.cookies.get(name)?.value ?? "") : null;
  return name && transaction ? { name, transaction } : null;
}

/** Why this answer of Spotify's cannot be finished, seen from the address alone (RFC 6749 section 4.1.2.1). */
function refusal(query: URLSearchParams): LoginErrorCode | null {
  if (query.get("error") === "access_denied") return "cancelled";
  if (query.has("error")) return "error";
  return query.get("code") ? null : "missing_code";
}

async function exchange(
  request: NextRequest,
  { transaction }: Found,
): Promise<{ cookie: string | null; trace: LoginFailure }> {
  const { searchParams } = request.nextUrl;
  const { response, trace } = await callAuthJs({
    method: "GET",
    path: "/callback/spotify",
    query: { code: searchParams.get("code") ?? "", state: searchParams.get("state") ?? "" },
    cookies: {
      [authCookieName("state")]: await encodeAuthJsCookie("state", transaction.state),
      [authCookieName("pkce")]: await encodeAuthJsCookie("pkce", transaction.verifier),
    },
  });
  return { cookie: response.cookies.get(sessionCookieName())?.value || null, trace };
}

/** A failed login leaves an earlier session as it was; without one, the login page says why. */
async function failed(
  request: NextRequest,
  reason: LoginErrorCode,
  next: string,
  retryAfter?: number,
): Promise<NextResponse> {
  log.info({ reason }, "login not finished");
  const quiet = reason === "cancelled" || reason === "state";
  const stays = quiet && (await getValidSession(request));
  return redirectTo(stays ? next : loginPath(reason, next, retryAfter));
}

/** A login replaces an earlier session wholly, whoever it belonged to: no copy of its cookie counts any more. */
async function endEarlier(request: NextRequest): Promise<void> {
  const earlier = await getValidSession(request);
  if (earlier) await revokeSession(earlier);
}

/**
 * Finishes a login: Spotify's redirect back, whatever it brings. The login's own cookie is gone afterwards either way.
 * @returns a redirect to where the person wanted to go, or to the login page with the reason.
 */
export async function finishLogin(request: NextRequest): Promise<NextResponse> {
  const query = request.nextUrl.searchParams;
  if (isCrossOriginLogin(query))
    return (await forwardCallback(query)) ?? failed(request, "state", safeReturnPath(null));
  const found = await findTransaction(request, query.get("state") ?? "");
  if (!found) return failed(request, "state", safeReturnPath(null));
  const next = safeReturnPath(found.transaction.returnTo);
  const refused = refusal(query);
  const done = refused ? null : await exchange(request, found);
  const reason = refused ?? done?.trace.login?.reason ?? "error";
  const response = done?.cookie
    ? redirectTo(next)
    : await failed(request, reason, next, done?.trace.login?.retryAfter);
  deleteCookies(response, [found.name]);
  if (!done?.cookie) return response;
  await endEarlier(request);
  writeSessionCookie(response, done.cookie);
  return response;
}
