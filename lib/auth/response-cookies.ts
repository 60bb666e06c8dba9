import type { NextResponse } from "next/server";
import { TRANSACTION_TTL } from "./login-transaction";
import { COOKIE_MAX_AGE_MS, isSecure, sessionCookieName } from "./session-cookie";

function options(maxAge: number) {
  return { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure(), maxAge };
}

/** Nothing that sets a cookie may be kept by anybody but this browser, and not by it either. */
export function setNoStore(response: NextResponse): void {
  response.headers.set("cache-control", "private, no-store");
}

export function writeSessionCookie(response: NextResponse, value: string): void {
  response.cookies.set(sessionCookieName(), value, options(COOKIE_MAX_AGE_MS / 1000));
  setNoStore(response);
}

export function writeTransactionCookie(response: NextResponse, name: string, seal: string): void {
  response.cookies.set(name, seal, options(TRANSACTION_TTL));
  setNoStore(response);
}

/** Takes cookies away from the browser. */
export function deleteCookies(response: NextResponse, names: string[]): void {
  for (const name of names) response.cookies.set(name, "", options(0));
  setNoStore(response);
}
