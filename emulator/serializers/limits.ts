import { HTTPException } from "hono/http-exception";
import type { LimitSettings } from "../state/limit-settings";

/** Returns the 429 of the 30-second window in the configured format. `retryAfter` in seconds. Spotify docs: concepts/rate-limits. */
export function windowError(
  { answer, retryAfter: hasRetryAfter }: LimitSettings,
  retryAfter: number,
): HTTPException {
  const headers = new Headers(hasRetryAfter ? { "retry-after": String(retryAfter) } : {});
  if (answer === "json") return tooMany("API rate limit exceeded", headers);
  if (answer === "text") headers.set("content-type", "text/plain; charset=utf-8");
  const body = answer === "text" ? "Too many requests" : null;
  return new HTTPException(429, { res: new Response(body, { status: 429, headers }) });
}

/** Returns the 429 of a developer account's daily quota. `retryAfter` in seconds, often hours. Spotify docs: changes/july-2026. */
export function quotaError(retryAfter: number): HTTPException {
  return tooMany("Too many requests", new Headers({ "retry-after": String(retryAfter) }), "QUOTA_EXCEEDED");
}

function tooMany(message: string, headers: Headers, reason?: string): HTTPException {
  const body = { error: { status: 429, message, reason } };
  return new HTTPException(429, { res: Response.json(body, { status: 429, headers }) });
}
