import { skipCSRFCheck } from "@auth/core";
import { NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { decode, encode } from "next-auth/jwt";
import { cookieName } from "../../cookie-names";
import { env } from "../../env";
import type { LoginFailure } from "../login-errors";
import { TRANSACTION_TTL_S } from "../login-transaction";
import { toInternalPath } from "../redirects";
import { sessionCookieName } from "../session-cookie";
import { authConfig, type LoginTrace } from "./config";

type CallOptions = { trace: LoginTrace; trusted: boolean };

/** NextAuth requests its configuration with nothing but the request; this holds the options of each call. */
const callOptions = new WeakMap<NextRequest, CallOptions>();

const { handlers } = NextAuth((request) => {
  const options = request && callOptions.get(request);
  return { ...authConfig(options?.trace ?? {}), ...(options?.trusted && { skipCSRFCheck }) };
});

/** The parts of a request that Auth.js gets. They contain nothing else that a client controls. */
export type SanitizedRequest = {
  method: "GET" | "POST";
  /** Path below `/api/auth`, with a leading slash. */
  path: string;
  query?: Record<string, string>;
  cookies?: Record<string, string>;
  form?: Record<string, string>;
  /** Skips Auth.js's CSRF token, because this app has already checked the origin of the form. */
  trusted?: boolean;
};

function origin(): string {
  return env().AUTH_URL.origin;
}

function cookieHeader(cookies: Record<string, string> = {}): Record<string, string> {
  const pairs = Object.entries(cookies).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length ? { cookie: pairs.join("; ") } : {};
}

/**
 * Calls an Auth.js action.
 * @returns its response with readable cookies, and what happened inside Auth.js.
 */
export async function callAuthJs(
  sanitized: SanitizedRequest,
): Promise<{ response: NextResponse; trace: LoginTrace }> {
  const trace: LoginTrace = {};
  const url = new URL(`${origin()}/api/auth${sanitized.path}?${new URLSearchParams(sanitized.query)}`);
  const request = new NextRequest(url, {
    method: sanitized.method,
    headers: { ...cookieHeader(sanitized.cookies), "content-type": "application/x-www-form-urlencoded" },
    body: sanitized.form ? new URLSearchParams(sanitized.form).toString() : undefined,
  });
  callOptions.set(request, { trace, trusted: sanitized.trusted ?? false });
  const response = await handlers[sanitized.method](request);
  return { response: new NextResponse(response.body, response), trace };
}

/** What Auth.js checks when the code of a login comes back. It keeps each in a cookie of its own. */
type Check = "state" | "pkce";

async function readCheck(response: NextResponse, check: Check): Promise<string | null> {
  const salt = cookieName(check);
  const token = response.cookies.get(salt)?.value;
  const claims = await decode({ token, secret: env().AUTH_SECRET, salt }).catch(() => null);
  return typeof claims?.value === "string" ? claims.value : null;
}

/** Returns the cookie as Auth.js would create it: sealed for 15 minutes, for the Spotify provider only. */
async function checkCookie(check: Check, value: string): Promise<Record<string, string>> {
  const salt = cookieName(check);
  const token = { value, provider: "spotify" };
  return { [salt]: await encode({ token, secret: env().AUTH_SECRET, salt, maxAge: TRANSACTION_TTL_S }) };
}

/** A login that may begin: Spotify's page, and what its callback needs. `returnTo` is a path of this app. */
type AuthorizationRequest = { url: string; state: string; verifier: string; returnTo: string };

/** Lets Auth.js create the state, the verifier and the URL of a login. Returns null if it did not. */
export async function createAuthorization(signIn: SanitizedRequest): Promise<AuthorizationRequest | null> {
  const { response } = await callAuthJs(signIn);
  const [state, verifier] = await Promise.all([readCheck(response, "state"), readCheck(response, "pkce")]);
  const returnTo = toInternalPath(response.cookies.get(cookieName("callback"))?.value ?? "");
  return state && verifier
    ? { url: response.headers.get("location") ?? "", state, verifier, returnTo }
    : null;
}

/** The purpose for which Auth.js seals its `state`, for 15 minutes too. */
const STATE_SALT = "encodedState";

/** Returns whether a `state` is of a login that this app started in the last 15 minutes. */
export async function isRecentState(state: string): Promise<boolean> {
  const secret = env().AUTH_SECRET;
  return (await decode({ token: state, secret, salt: STATE_SALT }).catch(() => null)) !== null;
}

type CodeExchange = { code: string; state: string; verifier: string };

/** Lets Auth.js exchange the code of a login. @returns the session cookie, or why there is none. */
export async function exchangeCodeWithAuthJs({
  code,
  state,
  verifier,
}: CodeExchange): Promise<{ cookie: string } | LoginFailure> {
  const cookies = { ...(await checkCookie("state", state)), ...(await checkCookie("pkce", verifier)) };
  const query = { code, state };
  const { response, trace } = await callAuthJs({ method: "GET", path: "/callback/spotify", query, cookies });
  const cookie = response.cookies.get(sessionCookieName())?.value;
  return cookie ? { cookie } : (trace.failure ?? { reason: "error" });
}
