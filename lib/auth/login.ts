import { type NextRequest, NextResponse } from "next/server";
import { env } from "../env";
import { readOwnForm } from "../http/csrf";
import { safeReturnPath } from "../http/safe-return-path";
import { createAuthorization, type SanitizedRequest } from "./authjs/call";
import { writeTransaction } from "./login-transaction";
import { loginPath, redirectTo, toInternalPath } from "./redirects";
import { relayStartUrl } from "./relay/relay-request";
import { DEFAULT_FEATURES, isFeature, scopeParameter } from "./scopes";
import { getValidSession } from "./session-validity";

/**
 * Returns whether the form is of a page at another address of this deployment. Spotify returns to AUTH_URL, which
 * does not get the cookies of that address. Browsers set `Origin`; a proxy may change `Host`.
 */
function isFromOtherAddress({ headers }: NextRequest): boolean {
  const origin = headers.get("origin") ?? "null";
  return origin !== "null" && origin !== env().AUTH_URL.origin;
}

/** Returns production's URL at which a preview, whose redirect URI Spotify does not know, continues its login. */
function relayUrl(authorizationUrl: string, state: string): string {
  const { searchParams } = new URL(authorizationUrl);
  const [challenge, scope] = [searchParams.get("code_challenge"), searchParams.get("scope")];
  return relayStartUrl({ state, challenge: challenge ?? "", scope: scope ?? "" });
}

/**
 * Starts a login. Auth.js creates the state, the verifier and the URL. Its cookies are combined into one
 * cookie of this login, so that two tabs can both finish and no cookie remains when they fail.
 * @returns a redirect to Spotify, or to the login page at AUTH_URL for a form of another address.
 */
export async function startLogin(request: NextRequest, signIn: SanitizedRequest): Promise<NextResponse> {
  if (isFromOtherAddress(request))
    return redirectTo(loginPath(null, toInternalPath(signIn.form?.callbackUrl ?? "")));
  const login = await createAuthorization(signIn);
  if (!login) return redirectTo(loginPath("error", safeReturnPath(null)));
  const { url, state, verifier, returnTo } = login;
  const response = NextResponse.redirect(env().LOGIN_RELAY_URL ? relayUrl(url, state) : url, 303);
  await writeTransaction(request, response, state, { verifier, returnTo });
  return response;
}

/**
 * Returns the default scopes for a first login, or one more permission together with the scopes granted
 * before.
 */
async function requestedScope(request: NextRequest, feature: unknown): Promise<string> {
  const granted = (await getValidSession(request))?.scopes ?? [];
  return scopeParameter(isFeature(feature) ? [feature] : DEFAULT_FEATURES, granted);
}

/**
 * Starts a login from a form of this app: `next` (the path to return to), `feature` (request its permission
 * in addition to those granted).
 * @returns a redirect to Spotify, or the refusal of `readOwnForm`.
 */
export async function startLoginFromForm(request: NextRequest): Promise<NextResponse> {
  const form = await readOwnForm(request);
  if (form instanceof Response) return form;
  const next = safeReturnPath(form.get("next"));
  return startLogin(request, {
    method: "POST",
    path: "/signin/spotify",
    query: { scope: await requestedScope(request, form.get("feature")) },
    form: { callbackUrl: `${env().AUTH_URL.origin}${next}` },
    trusted: true,
  });
}
