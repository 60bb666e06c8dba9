import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** Returns an exception with a JSON error of the Web API. Spotify docs: concepts/api-calls. */
export function apiError(status: ContentfulStatusCode, message: string): HTTPException {
  return new HTTPException(status, { res: Response.json({ error: { status, message } }, { status }) });
}

/** Returns an exception with a player error, which has a reason. Spotify docs: reference/player, older versions. */
export function playerError(status: 403 | 404, message: string, reason: string): HTTPException {
  const error = { status, message: `Player command failed: ${message}`, reason };
  return new HTTPException(status, { res: Response.json({ error }, { status }) });
}

/** Returns an exception with a plain text error. Spotify uses it for accounts that may not use the app. */
export function textError(status: ContentfulStatusCode, text: string): HTTPException {
  const headers = { "content-type": "text/plain; charset=utf-8" };
  return new HTTPException(status, { res: new Response(text, { status, headers }) });
}

/** Returns an exception with an error of the token endpoint: RFC 6749 section 5.2. */
export function tokenError(error: string, description: string): HTTPException {
  const body = { error, error_description: description };
  return new HTTPException(400, { res: Response.json(body, { status: 400 }) });
}
