import { ApiError } from "../../api/errors";
import { SpotifyError, type SpotifyErrorCode } from "../../spotify/errors";
import { exchangeCode, isPlausibleCode, type TokenResult, type Tokens } from "../../spotify/token-endpoint";
import { recordLogin } from "../auth-events";
import { isForeignIssuer } from "../authorization-response";
import { limitExchange } from "../exchange-limits";
import { toLoginReason } from "../login-errors";
import { createSession, readLoginProfile } from "../login-session";
import type { Session } from "../session-cookie";
import {
  type CrossOriginTransaction,
  consumeTransaction,
  isSealedCode,
  openCrossOriginTransaction,
  openSealedCode,
} from "./sealed-values";

/** The body that another origin posts after Spotify's consent. */
export type PostedLogin = { code: string; state: string; transaction: string; iss?: string };

/**
 * Returns Spotify's code, from a sealed code, or directly from a client that receives the redirect before
 * this app (a page that is the redirect URI, an app with a web view). Without the verifier of this login
 * neither is usable (RFC 7636 section 1).
 */
async function spotifyCode(posted: PostedLogin, login: CrossOriginTransaction): Promise<string> {
  const code = isSealedCode(posted.code) ? await openSealedCode(posted.code, login) : posted.code;
  if (!code || !isPlausibleCode(code)) throw new ApiError("code_refused");
  return code;
}

function toTokens(result: TokenResult): Tokens {
  switch (result.kind) {
    case "issued":
      return result.tokens;
    case "refused":
      throw new ApiError("code_refused");
    case "operator":
      throw new SpotifyError("misconfigured");
    case "transient":
      throw new ApiError("spotify_unavailable", { retryAfter: result.retryAfter });
  }
}

/**
 * Throws the codes of the Web API that help the user. Any other failure of the first call is a failure of the
 * login.
 */
function throwProfileError(failure: SpotifyErrorCode, retryAfter?: number): never {
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
  if ("failure" in profile) return throwProfileError(profile.failure, profile.retryAfter);
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

async function recordFailedLogin<T>(result: TokenResult, finish: () => Promise<T>): Promise<T> {
  try {
    return await finish();
  } catch (error) {
    await recordLogin(result.kind === "issued" ? "error" : toLoginReason(result), "front_end");
    throw error;
  }
}

/**
 * Finishes a login that a page of this origin started: checks and consumes the transaction, exchanges the
 * code and reads the user.
 * @param headers the headers of the request, which may contain the address of the client.
 * @returns a session that no client holds yet.
 * @throws ApiError or SpotifyError with the reason.
 */
export async function finishCrossOriginLogin(
  posted: PostedLogin,
  origin: string,
  headers = new Headers(),
): Promise<Session> {
  const login = await openCrossOriginTransaction({ ...posted, origin });
  if (posted.iss !== undefined && isForeignIssuer([posted.iss])) throw new ApiError("login_failed");
  const { redirectUri, verifier } = login;
  const code = await spotifyCode(posted, login);
  const exchange = async () => {
    await consumeTransaction(login);
    return exchangeCode({ code, redirectUri, verifier });
  };
  const result = await limitExchange(headers, exchange, ({ kind }) => kind === "refused");
  const session = await recordFailedLogin(result, () => toSession(toTokens(result), login.scope));
  await recordLogin("ok", "front_end");
  return session;
}
