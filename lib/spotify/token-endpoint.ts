import { z } from "zod";
import { env } from "../env";
import { parseJson } from "../json";
import { type HttpResponse, send } from "./http";

/** Tokens from an answer. `refreshToken` is null where the answer had none, which means: keep the old one. */
export type Tokens = {
  accessToken: string;
  refreshToken: string | null;
  /** Seconds, an hour at most. */
  expiresIn: number;
  /** Null where the answer did not say. */
  scopes: string[] | null;
};

/** Every way a refresh can end. `retryAfter` in seconds. */
export type TokenResult =
  | { kind: "renewed"; tokens: Tokens }
  | { kind: "refused" }
  | { kind: "operator"; error: string }
  | { kind: "transient"; reason: string; retryAfter?: number };

const HOUR = 3600;

const answerSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish(),
  expires_in: z.coerce.number().positive().max(HOUR).catch(HOUR),
  scope: z.string().nullish(),
});

const errorSchema = z.object({ error: z.string() });

/** `a b` to `["a","b"]` (RFC 6749 section 3.3). */
export function parseScopes(scope: string): string[] {
  return scope.split(/\s+/).filter(Boolean);
}

/** Reads an answer of the token endpoint. Whatever is neither a token nor a known refusal may pass: it is transient. */
export function parseTokenResponse({ status, text, retryAfter }: HttpResponse): TokenResult {
  const body = parseJson(text);
  if (status === 200) {
    const answer = answerSchema.safeParse(body);
    if (!answer.success) return { kind: "transient", reason: "unreadable" };
    const { access_token, refresh_token, expires_in, scope } = answer.data;
    const scopes = scope ? parseScopes(scope) : null;
    return {
      kind: "renewed",
      tokens: {
        accessToken: access_token,
        refreshToken: refresh_token ?? null,
        expiresIn: expires_in,
        scopes,
      },
    };
  }
  const refusal = status === 400 || status === 401 ? errorSchema.safeParse(body) : undefined;
  if (refusal?.data?.error === "invalid_grant") return { kind: "refused" };
  if (refusal?.data) return { kind: "operator", error: refusal.data.error };
  return { kind: "transient", reason: `status ${status}`, retryAfter };
}

/** The client's proof (RFC 6749 section 2.3.1). */
function basicAuthorization(): string {
  const { AUTH_SPOTIFY_ID, AUTH_SPOTIFY_SECRET } = env();
  return `Basic ${Buffer.from(`${encodeURIComponent(AUTH_SPOTIFY_ID)}:${encodeURIComponent(AUTH_SPOTIFY_SECRET)}`).toString("base64")}`;
}

/** Spotify's two addresses for logging in. */
export function accountsUrls(): { issuer: string; authorize: string; token: string } {
  const base = env().SPOTIFY_ACCOUNTS_URL;
  return { issuer: base, authorize: `${base}/authorize`, token: `${base}/api/token` };
}

/**
 * One call of the token endpoint. Never throws, never tried twice.
 * @param limit ms until the answer is given up.
 */
export async function requestTokens(form: Record<string, string>, limit?: number): Promise<TokenResult> {
  try {
    const answer = await send({
      url: accountsUrls().token,
      method: "POST",
      headers: {
        authorization: basicAuthorization(),
        "content-type": "application/x-www-form-urlencoded",
        accept: "application/json",
      },
      body: new URLSearchParams(form).toString(),
      limit,
    });
    return parseTokenResponse(answer);
  } catch {
    return { kind: "transient", reason: "no answer" };
  }
}

/**
 * One call of the token endpoint for a refresh (Spotify docs: tutorials/refreshing-tokens). Never throws.
 * @param limit ms until the answer is given up.
 */
export function refreshTokens(refreshToken: string, limit: number): Promise<TokenResult> {
  return requestTokens({ grant_type: "refresh_token", refresh_token: refreshToken }, limit);
}
