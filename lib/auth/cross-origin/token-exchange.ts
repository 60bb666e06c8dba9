import { ApiError } from "../../api/errors";
import { enforceRateLimit } from "../../api/rate-limit";
import { log } from "../../log";
import { exchangeCode } from "../../spotify/code-exchange";
import { SpotifyError, type SpotifyErrorCode } from "../../spotify/errors";
import type { TokenResult, Tokens } from "../../spotify/token-endpoint";
import { readLoginProfile } from "../login-profile";
import type { Session } from "../session-cookie";
import { createSession } from "../session-lifecycle";
import { isSealedCode, openSealedCode } from "./sealed-code";
import { type CrossOriginTransaction, consumeTransaction, openCrossOriginTransaction } from "./transaction";

/** Logins a minute, of the whole app: each costs Spotify's token endpoint a call, whoever sends it. */
const MOST_LOGINS = 300;

/** What a front end posts of a login that Spotify agreed to. */
export type PostedLogin = { code: string; state: string; transaction: string };

/**
 * Spotify's code: out of our own, or as it is from whoever sees the redirect before we do (a page that is the redirect URI, the
 * app around a web view). Without this login's verifier neither is of use (RFC 7636 section 1).
 */
async function spotifyCode(posted: PostedLogin, login: CrossOriginTransaction): Promise<string> {
  const code = isSealedCode(posted.code) ? await openSealedCode(posted.code, login) : posted.code;
  if (!code) throw new ApiError("code_refused");
  return code;
}

function toTokens(outcome: TokenResult): Tokens {
  switch (outcome.kind) {
    case "renewed":
      return outcome.tokens;
    case "refused":
      throw new ApiError("code_refused");
    case "operator":
      throw new SpotifyError("misconfigured");
    case "transient":
      throw new ApiError("spotify_unavailable", { retryAfter: outcome.retryAfter });
  }
}

/** The codes of the Web API that tell a person something; any other failure of a first call is one of the login. */
function refuseProfile(failure: SpotifyErrorCode, retryAfter?: number): never {
  switch (failure) {
    case "not_invited":
    case "owner_not_premium":
    case "rate_limited":
    case "quota_exceeded":
      throw new SpotifyError(failure, { retryAfter });
    case "unavailable":
    case "invalid_response":
      throw new ApiError("spotify_unavailable", { retryAfter });
    default:
      throw new ApiError("login_failed");
  }
}

async function toSession(tokens: Tokens, scope: string): Promise<Session> {
  const profile = await readLoginProfile(tokens.accessToken);
  if ("failure" in profile) return refuseProfile(profile.failure, profile.retryAfter);
  const session = createSession({
    provider: "spotify",
    type: "oauth",
    providerAccountId: profile.uid,
    access_token: tokens.accessToken,
    refresh_token: tokens.refreshToken ?? undefined,
    expires_in: tokens.expiresIn,
    scope: tokens.scopes?.join(" ") ?? scope,
  });
  if (!session) throw new ApiError("login_failed");
  return session;
}

/**
 * Finishes a login that a front end of this origin began: checks it, spends it, exchanges the code, finds out who it is.
 * @returns a session that nobody holds yet.
 * @throws ApiFault or SpotifyError with the reason why not.
 */
export async function finishCrossOriginLogin(posted: PostedLogin, origin: string): Promise<Session> {
  const login = await openCrossOriginTransaction({ ...posted, origin });
  const code = await spotifyCode(posted, login);
  await enforceRateLimit("logins", MOST_LOGINS);
  await consumeTransaction(login);
  const outcome = await exchangeCode({ code, redirectUri: login.redirectUri, verifier: login.verifier });
  if (outcome.kind !== "renewed") log.info({ kind: outcome.kind }, "a front end's login was not finished");
  return toSession(toTokens(outcome), login.scope);
}
