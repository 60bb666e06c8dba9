import { accountsUrls, basicAuthorization, type RefreshOutcome, readTokenAnswer } from "./accounts";
import { send } from "./http";

/** What a code is exchanged with (RFC 6749 section 4.1.3, RFC 7636 section 4.5). */
export type CodeExchange = { code: string; redirectUri: string; verifier: string };

/** One call of the token endpoint for a code (Spotify docs: tutorials/code-flow). Never throws, never tried twice. */
export async function exchangeCode({ code, redirectUri, verifier }: CodeExchange): Promise<RefreshOutcome> {
  const form = { grant_type: "authorization_code", code, redirect_uri: redirectUri, code_verifier: verifier };
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
    });
    return readTokenAnswer(answer);
  } catch {
    return { kind: "transient", reason: "no answer" };
  }
}
