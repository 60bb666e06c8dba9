import { send } from "./http";
import { parseTokenResponse, type TokenResult } from "./token-endpoint";

/** Why the exchange of a code failed, as told by the token endpoint's answer. `retryAfter` in seconds. */
export type ExchangeFailure = Exclude<TokenResult, { kind: "renewed" }>;

function toBody(body: unknown): string {
  return body instanceof URLSearchParams || typeof body === "string" ? body.toString() : "";
}

/**
 * A `fetch` for Auth.js's code exchange: our pool, our time limits, no redirects, and the reason of a failure kept.
 * @param onFailure hears why, before Auth.js turns it into an error that no longer tells.
 */
export function createAuthJsFetch(onFailure: (failure: ExchangeFailure) => void): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    const headers = Object.fromEntries(new Headers(init?.headers).entries());
    try {
      const answer = await send({ url, method: "POST", headers, body: toBody(init?.body) });
      const outcome = parseTokenResponse(answer);
      if (outcome.kind !== "renewed") onFailure(outcome);
      const type = { "content-type": answer.contentType || "text/plain" };
      return new Response(answer.text, { status: answer.status, headers: type });
    } catch (error) {
      onFailure({ kind: "transient", reason: "no answer" });
      throw error;
    }
  };
}
