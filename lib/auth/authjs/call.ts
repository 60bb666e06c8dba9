import { Auth, skipCSRFCheck } from "@auth/core";
import { NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { env } from "../../env";
import type { LoginFailure } from "../login-errors";
import { sessionCookieName } from "../session-cookie";
import { authConfig } from "./config";

type Run = { trace: LoginFailure; trusted: boolean };

const runs = new WeakMap<NextRequest, Run>();

const { handlers } = NextAuth((request) => {
  const run = request && runs.get(request);
  return { ...authConfig(run?.trace ?? {}), ...(run?.trusted && { skipCSRFCheck }) };
});

/** What Auth.js is given of a request: nothing that a visitor could bend. */
export type SanitizedRequest = {
  method: "GET" | "POST";
  /** Below `/api/auth`, begun with a slash. */
  path: string;
  query?: Record<string, string>;
  cookies?: Record<string, string>;
  form?: Record<string, string>;
  /** Made by this app for a form already known to be its own: Auth.js's CSRF token is not asked for. */
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
 * Runs one of Auth.js's actions.
 * @returns its answer, read so that cookies can be picked, and what happened inside.
 */
export async function callAuthJs(
  clean: SanitizedRequest,
): Promise<{ response: NextResponse; trace: LoginFailure }> {
  const trace: LoginFailure = {};
  const url = new URL(`${origin()}/api/auth${clean.path}?${new URLSearchParams(clean.query)}`);
  const request = new NextRequest(url, {
    method: clean.method,
    headers: { ...cookieHeader(clean.cookies), "content-type": "application/x-www-form-urlencoded" },
    body: clean.form ? new URLSearchParams(clean.form).toString() : undefined,
  });
  runs.set(request, { trace, trusted: clean.trusted ?? false });
  const response = await handlers[clean.method](request);
  return { response: new NextResponse(response.body, response), trace };
}

/**
 * Lets Auth.js look at a session cookie, which renews what is due through the `jwt` callback.
 * @returns the cookie's new value, or null where the session is over; and what happened.
 */
export async function refreshSessionCookie(
  value: string,
): Promise<{ value: string | null; trace: LoginFailure }> {
  const trace: LoginFailure = {};
  const name = sessionCookieName();
  const request = new Request(`${origin()}/api/auth/session`, { headers: cookieHeader({ [name]: value }) });
  const response = await Auth(request, authConfig(trace));
  const cookie = new NextResponse(null, { headers: response.headers }).cookies.get(name);
  return { value: cookie?.value || null, trace };
}
