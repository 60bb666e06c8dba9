import { createHash, randomBytes } from "node:crypto";
import { env } from "../../env";
import { accountsUrls } from "../../spotify/token-endpoint";
import { DEFAULT_FEATURES, scopeParameter } from "../scopes";
import type { LoginOptions } from "./login-options";
import { sealedState } from "./sealed-state";
import { hashState, LOGIN_TTL_MS, sealCrossOriginTransaction } from "./transaction";

/** Where Spotify sends people back to when this app is to see them first. */
function ownCallback(): string {
  return `${env().AUTH_URL.origin}/api/auth/callback/spotify`;
}

function random(): string {
  return randomBytes(32).toString("base64url");
}

/** Spotify sends a front end its own state back as it is; on the way through this app it has to say where to go on to. */
async function makeState({ mode, returnTo }: LoginOptions, origin: string): Promise<string> {
  if (mode === "code") return random();
  const expiresAt = Date.now() + LOGIN_TTL_MS;
  return sealedState.seal({ nonce: random(), origin, returnTo, mode, expiresAt });
}

type Asked = { state: string; redirectUri: string; scope: string; verifier: string; showDialog: boolean };

/** The address at Spotify (RFC 6749 section 4.1.1, RFC 7636 section 4.3). */
function authorizeUrl({ state, redirectUri, scope, verifier, showDialog }: Asked): string {
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
 * Begins a login for a front end. Nothing is kept: it holds the sealed transaction, and must post it in the end.
 * @param granted scopes of the session there is, if any, which are asked for again so that none is lost.
 */
export async function startCrossOriginLogin(
  options: LoginOptions,
  origin: string,
  granted: readonly string[] = [],
): Promise<{ authUrl: string; transaction: string }> {
  const { mode, showDialog } = options;
  const state = await makeState(options, origin);
  const verifier = random();
  const redirectUri = mode === "code" ? options.returnTo : ownCallback();
  const scope = scopeParameter(options.features ?? DEFAULT_FEATURES, granted);
  const stateHash = hashState(state);
  const transaction = await sealCrossOriginTransaction({ stateHash, verifier, origin, redirectUri, scope });
  return { authUrl: authorizeUrl({ state, redirectUri, scope, verifier, showDialog }), transaction };
}
