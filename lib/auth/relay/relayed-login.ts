import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { z } from "zod";
import { redirectUri } from "../../config-check";
import { cookieName } from "../../cookie-names";
import { env } from "../../env";
import { setNoStore } from "../../http/headers";
import { accountsUrls } from "../../spotify/token-endpoint";
import { store } from "../../store";
import { MINUTE_MS, SECOND_MS } from "../../time";
import { hashState, isForeignIssuer, isState } from "../authorization-response";
import { redirectPage } from "../callback-pages";
import { createSealedType } from "../sealed";
import { cookieAttributes, deleteCookies } from "../session-cookie";
import { isRelayOrigin, RELAY_START_TTL_MS, type RelayRequest } from "./relay-request";

/** How long a user may take at Spotify's consent page. */
const RELAY_TTL_MS = 10 * MINUTE_MS;

/**
 * The `state` of a relayed login: to which preview its code belongs, and that preview's own state. Production's key
 * seals it, so a preview cannot make one. Times are Unix ms.
 */
const relayState = createSealedType(
  "tonearm-relay",
  z.object({ origin: z.string(), state: z.string(), nonce: z.string(), expiresAt: z.number() }),
);

/** The cookie of one relayed login; each tab has its own. */
function relayCookieName(state: string): string {
  return cookieName(`relay.${Buffer.from(hashState(state), "base64url").toString("hex").slice(0, 16)}`);
}

/** Returns whether this is the first use of a name within the life of a login. */
async function isFirstUse(name: string): Promise<boolean> {
  return (await store.add(`used-relay:${name}`, 1, RELAY_START_TTL_MS + RELAY_TTL_MS)) === 1;
}

/** Production inserts the client ID, so no preview can ask for codes of production's own app. */
function authorizeUrl({ challenge, scope }: RelayRequest, state: string): string {
  const query = new URLSearchParams({
    client_id: env().LOGIN_RELAY_SPOTIFY_ID ?? "",
    response_type: "code",
    redirect_uri: redirectUri(),
    scope,
    state,
    code_challenge: challenge,
    code_challenge_method: "S256",
    show_dialog: "true",
  });
  return `${accountsUrls().authorize}?${query}`;
}

/**
 * Sends the browser to Spotify for a preview, after the user has agreed to that on a page of production.
 * @returns null if this start was used before.
 */
export async function startRelayedLogin(request: RelayRequest): Promise<NextResponse | null> {
  if (!(await isFirstUse(hashState(`${request.origin} ${request.state}`)))) return null;
  const nonce = randomBytes(16).toString("base64url");
  const { origin, state: own } = request;
  const state = await relayState.seal({ origin, state: own, nonce, expiresAt: Date.now() + RELAY_TTL_MS });
  const response = NextResponse.redirect(authorizeUrl(request, state), 303);
  setNoStore(response);
  response.cookies.set(relayCookieName(state), hashState(state), cookieAttributes(RELAY_TTL_MS / SECOND_MS));
  return response;
}

/** Returns whether Spotify's callback belongs to a relayed login. */
export function isRelayedLogin(query: URLSearchParams): boolean {
  return relayState.claims(query.get("state") ?? "");
}

/** What the preview gets of Spotify's response: the code, or one of two errors. Never anything else. */
function outcomeOf(query: URLSearchParams): Record<string, string> | null {
  if (isForeignIssuer(query.getAll("iss"))) return null;
  const [code, issuer] = [query.get("code"), query.get("iss")];
  const iss: Record<string, string> = issuer ? { iss: issuer } : {};
  if (code && !query.has("error")) return { ...iss, code };
  return { ...iss, error: query.get("error") === "access_denied" ? "access_denied" : "server_error" };
}

/**
 * Leads Spotify's response back to the preview that started the login. Calls no token endpoint and makes no session:
 * only the preview has the verifier.
 * @returns null if the state is foreign, expired or used, if this browser did not start the login, or if its origin is
 * not listed any more.
 */
export async function forwardRelayedCallback(
  { nextUrl, cookies }: NextRequest,
  now = Date.now(),
): Promise<NextResponse | null> {
  const query = nextUrl.searchParams;
  const state = query.get("state") ?? "";
  const login = await relayState.open(state);
  if (!login || now > login.expiresAt || !isRelayOrigin(login.origin)) return null;
  const cookie = relayCookieName(state);
  if (!isState(state, cookies.get(cookie)?.value ?? "")) return null;
  const outcome = outcomeOf(query);
  if (!outcome || !(await isFirstUse(login.nonce))) return null;
  const target = new URL("/api/auth/callback/spotify", login.origin);
  target.search = String(new URLSearchParams({ ...outcome, state: login.state }));
  const response = redirectPage(target.href);
  response.headers.set("referrer-policy", "no-referrer");
  deleteCookies(response, [cookie]);
  return response;
}
