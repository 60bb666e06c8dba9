import { NextResponse } from "next/server";
import type { z } from "zod";
import { configErrors } from "../config-check";
import { isAllowedOrigin } from "../http/cors";
import { isSameOrigin } from "../http/csrf";
import { parseBearerHeader, REQUEST_ID_HEADER } from "../http/headers";
import { readBody } from "../http/read-body";
import { parseJson } from "../json";
import { SpotifyError } from "../spotify/errors";
import { ApiError, toErrorBody } from "./errors";
import { parseOrReject } from "./params";
import { validateResponse } from "./validate-response";

const MAX_BODY_BYTES = 64 * 1024;

function toResponse(error: unknown, requestId: string): NextResponse {
  const { status, body } = toErrorBody(error, requestId);
  const { retryAfter } = body.error;
  const headers = retryAfter ? { "retry-after": String(retryAfter) } : undefined;
  return NextResponse.json(body, { status, headers });
}

/**
 * Wraps a JSON route: converts errors to responses, forbids caching, and adds the duration in ms to each response.
 * @param handle returns the body or a complete response.
 * @param schema schema of the body (lib/api/schemas); null for none. A complete response is not validated.
 */
export function jsonRoute<Context, Schema extends z.ZodType = z.ZodType>(
  handle: (request: Request, context: Context) => Promise<z.input<Schema> | Response>,
  schema: Schema | null,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    const requestId = request.headers.get(REQUEST_ID_HEADER) ?? "";
    const startedAt = performance.now();
    const result = configErrors()
      ? Promise.reject(new SpotifyError("misconfigured"))
      : handle(request, context);
    const response = await result
      .then((body) => {
        if (body instanceof Response) return body;
        if (schema) validateResponse(request, schema, body);
        return NextResponse.json(body);
      })
      .catch((error: unknown) => toResponse(error, requestId));
    response.headers.set("cache-control", "private, no-store");
    response.headers.set("cross-origin-resource-policy", "same-origin");
    // For a stream, the time until it starts (W3C Server Timing).
    response.headers.set("server-timing", `app;dur=${(performance.now() - startedAt).toFixed(1)}`);
    return response;
  };
}

/** Only scripts of this app or of an allowed origin can set the header. Browsers never send a bearer on their own. */
function isAllowedMutation(headers: Headers): boolean {
  if (parseBearerHeader(headers) !== null) return true;
  const isAllowed = isSameOrigin(headers) || isAllowedOrigin(headers.get("origin"));
  return isAllowed && headers.get("x-requested-with") === "tonearm";
}

function checkJson(headers: Headers): void {
  if (!/^application\/json *(;|$)/i.test(headers.get("content-type") ?? "")) throw new ApiError("not_json");
}

/**
 * Reads the body of a request, which must be sent as JSON: no form can do that (checklist section 7).
 * @throws ApiError `not_json`, `too_large` beyond `maxBytes`, 64 KB by default, `bad_request` for a body that the schema rejects.
 */
export async function readJson<T extends z.ZodType>(
  request: Request,
  schema: T,
  maxBytes = MAX_BODY_BYTES,
): Promise<z.output<T>> {
  checkJson(request.headers);
  const text = await readBody(request, maxBytes);
  if (text === null) throw new ApiError("too_large");
  return parseOrReject(schema, parseJson(text));
}

/**
 * Wraps a mutating JSON route, as `jsonRoute` wraps a reading one. It accepts only allowed scripts: with a cookie and a
 * header that other sites cannot send without permission, or with a bearer.
 * @param handle gets the validated body and returns the body of the response; 204 without one.
 * @param answer schema of the response.
 * @param maxBytes limit of the body, 64 KB by default.
 */
export function jsonMutation<T extends z.ZodType, Context, Answer extends z.ZodType = z.ZodVoid>(
  schema: T,
  handle: (input: z.output<T>, context: Context, request: Request) => Promise<z.input<Answer> | Response>,
  answer: Answer | null = null,
  maxBytes = MAX_BODY_BYTES,
): (request: Request, context: Context) => Promise<Response> {
  return jsonRoute<Context, Answer>(async (request, context) => {
    if (!isAllowedMutation(request.headers)) throw new ApiError("foreign_request");
    const result = await handle(await readJson(request, schema, maxBytes), context, request);
    return result ?? new Response(null, { status: 204 });
  }, answer);
}
