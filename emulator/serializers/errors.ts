import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** A refusal of the Web API in its JSON form, to be thrown. Spotify docs: concepts/api-calls. */
export function apiError(status: ContentfulStatusCode, message: string): HTTPException {
  return new HTTPException(status, { res: Response.json({ error: { status, message } }, { status }) });
}

/** A refusal of the player, which names its reason. Spotify docs: reference/player, in its older editions. */
export function playerError(status: 403 | 404, message: string, reason: string): HTTPException {
  const error = { status, message: `Player command failed: ${message}`, reason };
  return new HTTPException(status, { res: Response.json({ error }, { status }) });
}

/** A refusal of the Web API as plain text, which Spotify uses for accounts that may not take part. */
export function textError(status: ContentfulStatusCode, text: string): HTTPException {
  const headers = { "content-type": "text/plain; charset=utf-8" };
  return new HTTPException(status, { res: new Response(text, { status, headers }) });
}

/** A refusal of the token endpoint: RFC 6749 section 5.2. */
export function tokenError(error: string, description: string): HTTPException {
  const body = { error, error_description: description };
  return new HTTPException(400, { res: Response.json(body, { status: 400 }) });
}
