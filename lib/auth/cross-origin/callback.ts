import type { NextResponse } from "next/server";
import { env } from "../../env";
import { isAllowedOrigin } from "../../http/cors";
import { isForeignIssuer } from "../authorization-response";
import { redirectPage } from "../callback-pages";
import { popupPage } from "./popup-page";
import { type CrossOriginState, sealCode, sealedState } from "./sealed-values";

/** Returns whether Spotify's callback belongs to a login from another origin. */
export function isCrossOriginLogin(query: URLSearchParams): boolean {
  return sealedState.claims(query.get("state") ?? "");
}

type Outcome = { code: string } | { error: string };

/**
 * Returns the result for the other origin: Spotify's code, sealed, or one of two error codes in place of
 * Spotify's own.
 */
async function outcomeOf(query: URLSearchParams, { origin }: CrossOriginState): Promise<Outcome> {
  const code = query.get("code");
  const state = query.get("state") ?? "";
  if (isForeignIssuer(query.getAll("iss"))) return { error: "login_failed" };
  if (code && !query.has("error")) return { code: await sealCode({ code, state, origin }) };
  return { error: query.get("error") === "access_denied" ? "access_denied" : "login_failed" };
}

function returnUrl(returnTo: string, params: Record<string, string>): string {
  const url = new URL(returnTo);
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return url.href;
}

/**
 * Forwards Spotify's callback to the origin that started the login: in the URL of its page, or from a popup
 * to its opener. Does not exchange the code, because the browser that returns may not be the one that started
 * the login.
 * @returns null if the state is foreign or expired, or its origin is no longer listed.
 */
export async function forwardCallback(
  query: URLSearchParams,
  now = Date.now(),
): Promise<NextResponse | null> {
  const state = query.get("state") ?? "";
  const login = await sealedState.open(state);
  if (!login || now > login.expiresAt) return null;
  const { mode, origin, returnTo } = login;
  if (origin !== env().AUTH_URL.origin && !isAllowedOrigin(origin)) return null;
  const outcome = await outcomeOf(query, login);
  if (mode === "popup") return popupPage({ type: "tonearm.auth", ...outcome, state }, origin);
  return redirectPage(returnUrl(returnTo, { ...outcome, state }));
}
