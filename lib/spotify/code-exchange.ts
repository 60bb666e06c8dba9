import { requestTokens, type TokenResult } from "./token-endpoint";

/** What a code is exchanged with (RFC 6749 section 4.1.3, RFC 7636 section 4.5). */
export type CodeExchange = { code: string; redirectUri: string; verifier: string };

/** One call of the token endpoint for a code (Spotify docs: tutorials/code-flow). Never throws, never tried twice. */
export function exchangeCode({ code, redirectUri, verifier }: CodeExchange): Promise<TokenResult> {
  const form = { code, redirect_uri: redirectUri, code_verifier: verifier };
  return requestTokens({ grant_type: "authorization_code", ...form });
}
