import type { NextResponse } from "next/server";
import { env } from "../../env";
import { isAllowedOrigin } from "../../http/cors";
import { popupPage, redirectPage } from "./callback-pages";
import { sealCode } from "./sealed-code";
import { type CrossOriginState, sealedState } from "./sealed-state";

/** Whether Spotify's answer belongs to a login that a front end began. */
export function isCrossOriginLogin(query: URLSearchParams): boolean {
  return sealedState.claims(query.get("state") ?? "");
}

type Outcome = { code: string } | { error: string };

/** What a front end is told: Spotify's code wrapped, or one of two words in the place of Spotify's own. */
async function outcomeOf(query: URLSearchParams, { origin }: CrossOriginState): Promise<Outcome> {
  const code = query.get("code");
  const state = query.get("state") ?? "";
  if (code && !query.has("error")) return { code: await sealCode({ code, state, origin }) };
  return { error: query.get("error") === "access_denied" ? "access_denied" : "login_failed" };
}

function returnAddress(returnTo: string, answer: Record<string, string>): string {
  const url = new URL(returnTo);
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
  return url.href;
}

/**
 * Passes Spotify's answer on to the front end that began the login: in the address of its page, or from a popup to its opener. No code
 * is exchanged here, for whoever came back need not be who began.
 * @returns null where the state is none of ours, too old, or of an origin no longer listed.
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
  return redirectPage(returnAddress(returnTo, { ...outcome, state }));
}
