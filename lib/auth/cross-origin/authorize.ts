import { createHash, randomBytes } from "node:crypto";
import { env } from "../../env";
import { accountsUrls } from "../../spotify/token-endpoint";
import { hashState } from "../authorization-response";
import { DEFAULT_FEATURES, scopeParameter } from "../scopes";
import type { LoginOptions } from "./login-options";
import { LOGIN_TTL_MS, sealCrossOriginTransaction, sealedState } from "./sealed-values";

/** Returns the redirect URI of logins that return to this app first. */
function appRedirectUri(): string {
  return `${env().AUTH_URL.origin}/api/auth/callback/spotify`;
}

function random(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * In mode `code` Spotify returns the state directly to the other origin. Otherwise it returns to this app, so
 * the state must contain the target.
 */
async function createState({ mode, returnTo }: LoginOptions, origin: string): Promise<string> {
  if (mode === "code") return random();
  const expiresAt = Date.now() + LOGIN_TTL_MS;
  return sealedState.seal({ nonce: random(), origin, returnTo, mode, expiresAt });
}

type AuthorizeParams = {
  state: string;
  redirectUri: string;
  scope: string;
  verifier: string;
  showDialog: boolean;
};

/** Returns the authorization URL at Spotify (RFC 6749 section 4.1.1, RFC 7636 section 4.3). */
function authorizeUrl({ state, redirectUri, scope, verifier, showDialog }: AuthorizeParams): string {
  const query = new URLSearchParams({
    client_id: env().AUTH_SPOTIFY_ID,
    response_type: "code",
    redirect_uri: redirectUri,
    scope,
    state,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    show_dialog: String(showDialog),
  });
  return `${accountsUrls().authorize}?${query}`;
}

/**
 * Starts a login from another origin. The server stores nothing: the client holds the sealed transaction and
 * posts it at the end.
 * @param granted scopes of an existing session. They are requested again so that none is lost.
 */
export async function startCrossOriginLogin(
  options: LoginOptions,
  origin: string,
  granted: readonly string[] = [],
): Promise<{ authUrl: string; transaction: string }> {
  const { mode, showDialog } = options;
  const state = await createState(options, origin);
  const verifier = random();
  const redirectUri = mode === "code" ? options.returnTo : appRedirectUri();
  const scope = scopeParameter(options.features ?? DEFAULT_FEATURES, granted);
  const stateHash = hashState(state);
  const transaction = await sealCrossOriginTransaction({ stateHash, verifier, origin, redirectUri, scope });
  return { authUrl: authorizeUrl({ state, redirectUri, scope, verifier, showDialog }), transaction };
}
