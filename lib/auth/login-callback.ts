import type { NextRequest, NextResponse } from "next/server";
import { ApiError } from "../api/errors";
import { env } from "../env";
import { safeReturnPath } from "../http/safe-return-path";
import { isPlausibleCode } from "../spotify/token-endpoint";
import { recordLogin } from "./auth-events";
import { isRecentState } from "./authjs/call";
import { isForeignIssuer } from "./authorization-response";
import { redirectPage } from "./callback-pages";
import { forwardCallback, isCrossOriginLogin } from "./cross-origin/callback";
import type { LoginReason } from "./login-errors";
import { exchangeOnce, outcomePathOf } from "./login-exchange";
import { type FoundTransaction, readTransaction } from "./login-transaction";
import { loginFailurePath, loginPath, redirectTo } from "./redirects";
import { forwardRelayedCallback, isRelayedLogin } from "./relay/relayed-login";
import { deleteCookies, writeSessionCookie } from "./session-cookie";
import { getValidSession } from "./session-validity";

/** Returns why the callback cannot be completed, from its query alone, or null (RFC 6749 section 4.1.2.1). */
function callbackError(query: URLSearchParams): LoginReason | null {
  if (isForeignIssuer(query.getAll("iss"))) return "issuer";
  if (query.get("error") === "access_denied") return "cancelled";
  if (query.has("error")) return "error";
  const code = query.get("code");
  if (!code) return "missing_code";
  return isPlausibleCode(code) ? null : "refused";
}

/**
 * Returns the response to a callback that `limitExchange` refused. It is a page, because a redirect would hide the
 * status. The login page, to which it leads, explains.
 */
function busyResponse({ status, retryAfter }: ApiError, { transaction }: FoundTransaction): NextResponse {
  const path = loginPath("busy", safeReturnPath(transaction.returnTo), retryAfter);
  const response = redirectPage(`${env().AUTH_URL.origin}${path}`, status);
  if (retryAfter) response.headers.set("retry-after", String(retryAfter));
  return response;
}

/** Returns where a callback without its transaction leads: this browser may have finished that login before. */
async function pathWithoutTransaction(request: NextRequest, state: string): Promise<string> {
  const session = await getValidSession(request);
  const path = session && (await outcomePathOf(state, session));
  if (path) return path;
  // A browser that keeps cookies would send at least that of the login, unless it has expired.
  const blocksCookies = request.cookies.size === 0 && (await isRecentState(state));
  return loginFailurePath(request, blocksCookies ? "cookies" : "state", safeReturnPath(null));
}

/** Finishes the login whose transaction this browser holds. */
async function finishTransaction(
  request: NextRequest,
  state: string,
  { name, transaction }: FoundTransaction,
): Promise<NextResponse> {
  const error = callbackError(request.nextUrl.searchParams);
  const next = safeReturnPath(transaction.returnTo);
  const { path, cookie } = error
    ? { path: await loginFailurePath(request, error, next), cookie: null }
    : await exchangeOnce(request, state, transaction);
  const response = redirectTo(path);
  deleteCookies(response, [name]);
  if (cookie) writeSessionCookie(response, cookie);
  return response;
}

/**
 * Finishes a login after Spotify's redirect back, successful or not. Deletes the transaction cookie of the
 * login, unless the response is "busy": that login can still be finished.
 * @returns a redirect to the page the user wanted, or to the login page with the reason.
 */
export async function finishLogin(request: NextRequest): Promise<NextResponse> {
  const query = request.nextUrl.searchParams;
  const state = query.get("state") ?? "";
  if (isRelayedLogin(query))
    return (
      (await forwardRelayedCallback(request)) ??
      redirectTo(await loginFailurePath(request, "state", safeReturnPath(null)))
    );
  if (isCrossOriginLogin(query))
    return (
      (await forwardCallback(query)) ??
      redirectTo(await loginFailurePath(request, "state", safeReturnPath(null)))
    );
  const login = await readTransaction(request, state);
  if (!login) return redirectTo(await pathWithoutTransaction(request, state));
  return finishTransaction(request, state, login).catch(async (error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    await recordLogin("busy");
    return busyResponse(error, login);
  });
}
