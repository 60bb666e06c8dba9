import { z } from "zod";
import { env } from "../env";
import { parseJson } from "../json";
import { type HttpResponse, send } from "./http";

/** Tokens of a response. `refreshToken` is null when the response has none; then keep the old one. */
export type Tokens = {
  accessToken: string;
  refreshToken: string | null;
  /** Seconds, at most an hour. */
  expiresIn: number;
  /** Null when the response has none. */
  scopes: string[] | null;
};

/** Result of a token request. `retryAfter` in seconds. */
export type TokenResult =
  | { kind: "issued"; tokens: Tokens }
  | { kind: "refused" }
  | { kind: "operator"; error: string }
  | { kind: "transient"; reason: string; retryAfter?: number };

/** Why the token endpoint issued no tokens. */
export type TokenFailure = Exclude<TokenResult, { kind: "issued" }>;

const MAX_EXPIRES_IN_S = 3600;

const tokenSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish(),
  expires_in: z.coerce.number().positive().max(MAX_EXPIRES_IN_S).catch(MAX_EXPIRES_IN_S),
  scope: z.string().nullish(),
});

const errorSchema = z.object({ error: z.string() });

/** Splits `a b` into `["a","b"]` (RFC 6749 section 3.3). */
export function parseScopes(scope: string): string[] {
  return scope.split(/\s+/).filter(Boolean);
}

/** Parses a response of the token endpoint. Everything that is neither a token nor a known refusal is transient. */
function parseTokenResponse({ status, text, retryAfter }: HttpResponse): TokenResult {
  const body = parseJson(text);
  if (status === 200) {
    const parsed = tokenSchema.safeParse(body);
    if (!parsed.success) return { kind: "transient", reason: "unreadable" };
    const { access_token: accessToken, refresh_token, expires_in: expiresIn, scope } = parsed.data;
    const scopes = scope ? parseScopes(scope) : null;
    return {
      kind: "issued",
      tokens: { accessToken, refreshToken: refresh_token ?? null, expiresIn, scopes },
    };
  }
  const refusal = status === 400 || status === 401 ? errorSchema.safeParse(body) : undefined;
  if (refusal?.data?.error === "invalid_grant") return { kind: "refused" };
  if (refusal?.data) return { kind: "operator", error: refusal.data.error };
  return { kind: "transient", reason: `status ${status}`, retryAfter };
}

/** Client authentication (RFC 6749 section 2.3.1). */
function basicAuthorization(): string {
  const { AUTH_SPOTIFY_ID, AUTH_SPOTIFY_SECRET } = env();
  return `Basic ${Buffer.from(`${encodeURIComponent(AUTH_SPOTIFY_ID)}:${encodeURIComponent(AUTH_SPOTIFY_SECRET)}`).toString("base64")}`;
}

/** Returns Spotify's URLs for logging in. */
export function accountsUrls(): { issuer: string; authorize: string; token: string } {
  const base = env().SPOTIFY_ACCOUNTS_URL;
  return { issuer: base, authorize: `${base}/authorize`, token: `${base}/api/token` };
}

/** Calls the token endpoint once. Never throws and never retries. */
async function requestTokens(form: Record<string, string>, timeoutMs?: number): Promise<TokenResult> {
  try {
    const response = await send({
      url: accountsUrls().token,
      method: "POST",
      headers: {
        authorization: basicAuthorization(),
        "content-type": "application/x-www-form-urlencoded",
        accept: "application/json",
      },
      body: new URLSearchParams(form).toString(),
      timeoutMs,
    });
    return parseTokenResponse(response);
  } catch {
    return { kind: "transient", reason: "no answer" };
  }
}

/** Calls the token endpoint once for a refresh (Spotify docs: tutorials/refreshing-tokens). Never throws. */
export function refreshTokens(refreshToken: string, timeoutMs: number): Promise<TokenResult> {
  return requestTokens({ grant_type: "refresh_token", refresh_token: refreshToken }, timeoutMs);
}

/** Parameters of a code exchange (RFC 6749 section 4.1.3, RFC 7636 section 4.5). */
type CodeExchange = { code: string; redirectUri: string; verifier: string };

/**
 * Returns whether a text may be a code: visible ASCII (RFC 6749 appendix A.11), and long enough that it cannot be
 * guessed (section 10.10: 128 bits, in Base64 22 characters). Spotify's codes have several hundred.
 */
export function isPlausibleCode(text: string): boolean {
  return /^[\x21-\x7e]{22,2048}$/.test(text);
}

/** Exchanges a code at the token endpoint (Spotify docs: tutorials/code-flow). Never throws and never retries. */
export function exchangeCode({ code, redirectUri, verifier }: CodeExchange): Promise<TokenResult> {
  const form = { code, redirect_uri: redirectUri, code_verifier: verifier };
  return requestTokens({ grant_type: "authorization_code", ...form });
}

function toBody(body: unknown): string {
  return body instanceof URLSearchParams || typeof body === "string" ? body.toString() : "";
}

/**
 * Creates a `fetch` for Auth.js's code exchange, with our connection pool, our timeouts and no redirects.
 * @param onFailure gets the reason of a failure. The error that Auth.js throws no longer contains it.
 */
export function createAuthJsFetch(onFailure: (failure: TokenFailure) => void): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    const headers = Object.fromEntries(new Headers(init?.headers).entries());
    try {
      const response = await send({ url, method: "POST", headers, body: toBody(init?.body) });
      const outcome = parseTokenResponse(response);
      if (outcome.kind !== "issued") onFailure(outcome);
      const type = { "content-type": response.contentType || "text/plain" };
      return new Response(response.text, { status: response.status, headers: type });
    } catch (error) {
      onFailure({ kind: "transient", reason: "no answer" });
      throw error;
    }
  };
}
