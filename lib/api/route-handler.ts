import { NextResponse } from "next/server";
import type { z } from "zod";
import { configErrors } from "../config-check";
import { toErrorView } from "../data/result";
import { REQUEST_ID_HEADER } from "../http/headers";
import { SpotifyError } from "../spotify/errors";
import { ApiError, type ApiFaultCode, faultResponse, faults } from "./errors";
import { RequestError, type RequestErrorCode } from "./request-error";
import type { ErrorViewCode } from "./types";
import { validateResponse } from "./validate-response";

type ErrorInfo = { status: number; message: string };

/** The one place where a code becomes a status and a sentence. */
const failures: Record<ErrorViewCode, ErrorInfo> = {
  unauthorized: { status: 401, message: "Log in with Spotify first." },
  not_invited: { status: 403, message: "The owner of this app has not added this Spotify account yet." },
  owner_not_premium: {
    status: 503,
    message: "The site owner needs an active Spotify Premium subscription.",
  },
  forbidden_contents: { status: 403, message: "Spotify does not share this with apps." },
  missing_scope: { status: 403, message: "A permission is missing. Grant it in Settings." },
  premium_required: { status: 403, message: "This requires Spotify Premium." },
  no_active_device: { status: 409, message: "There is no active device." },
  playlist_full: { status: 409, message: "The playlist has as many songs as Spotify allows." },
  restricted: { status: 409, message: "The player does not accept that command now." },
  not_found: { status: 404, message: "Not found, or not accessible." },
  rate_limited: { status: 503, message: "Too many requests to Spotify." },
  quota_exceeded: { status: 503, message: "This app has reached its limit of Spotify requests." },
  unavailable: { status: 503, message: "Spotify did not respond." },
  // Nobody's fault and over in a moment; as a conflict it does not count as this app being down.
  renewing: { status: 409, message: "The login is being refreshed. Try again in a moment." },
  misconfigured: { status: 503, message: "Spotify does not accept the credentials of this app." },
  invalid_response: { status: 502, message: "The response of Spotify is invalid." },
  unconfirmed: { status: 502, message: "Spotify did not confirm the change. Check it before you try again." },
  internal: { status: 500, message: "Something went wrong in this app." },
};

const requestFaults: Record<RequestErrorCode, ErrorInfo> = {
  bad_request: { status: 400, message: "The request is incomplete or invalid." },
  changed: { status: 409, message: "The playlist has changed since it was opened." },
  hidden: {
    status: 403,
    message: "Spotify shares the items of a playlist only with its owner and collaborators.",
  },
  out_of_range: { status: 404, message: "The offset is beyond the end of the list." },
  foreign_request: {
    status: 403,
    message:
      "A change must come from this app or an allowed origin, with the header X-Requested-With: tonearm.",
  },
  not_json: { status: 415, message: "The body must be JSON with content type application/json." },
  too_large: { status: 413, message: "The request is too large." },
  too_many: { status: 429, message: "Too many requests. Try again in a moment." },
};

const apiFaults = Object.entries(faults).map(
  ([code, [status, message]]) => [code, { status, message }] as const,
);

const words = new Map<string, ErrorInfo>([
  ...Object.entries(failures),
  ...Object.entries(requestFaults),
  ...apiFaults,
]);

/** What a failed answer may be told apart by. */
export type ErrorCode = ErrorViewCode | RequestErrorCode | ApiFaultCode;

/** The status and the sentence of a code. */
export function errorInfo(code: ErrorCode): ErrorInfo {
  return words.get(code) ?? failures.internal;
}

/** The body of every failed answer. `retryAfter` in seconds. */
export type ErrorBody = { error: { code: string; message: string; requestId: string; retryAfter?: number } };

/** What an error tells a browser: never a stack, a path or what Spotify said. */
export function toErrorBody(error: unknown, requestId: string): { status: number; body: ErrorBody } {
  if (error instanceof RequestError) {
    const { status, message } = requestFaults[error.code];
    const { code, retryAfter } = error;
    return { status, body: { error: { code, message, requestId, retryAfter } } };
  }
  const { code, retryAt } = toErrorView(error, requestId);
  const { status, message } = failures[code];
  const retryAfter = retryAt === null ? undefined : Math.max(1, Math.ceil((retryAt - Date.now()) / 1000));
  return { status, body: { error: { code, message, requestId, retryAfter } } };
}

function toResponse(error: unknown, requestId: string): NextResponse {
  if (error instanceof ApiError) return faultResponse(error, requestId);
  const { status, body } = toErrorBody(error, requestId);
  const { retryAfter } = body.error;
  return NextResponse.json(body, {
    status,
    headers: retryAfter ? { "retry-after": String(retryAfter) } : undefined,
  });
}

/**
 * Wraps a JSON route: errors become answers, no answer may be kept by anybody, and each tells how long it took (ms).
 * @param handle gives the body, or a whole response.
 * @param schema what the body is checked against (lib/contract); null where there is none. A whole response is its own affair.
 */
export function jsonRoute<Context, Schema extends z.ZodType = z.ZodType>(
  handle: (request: Request, context: Context) => Promise<z.input<Schema> | Response>,
  schema: Schema | null,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    const requestId = request.headers.get(REQUEST_ID_HEADER) ?? "";
    const begun = performance.now();
    const answer = configErrors()
      ? Promise.reject(new SpotifyError("misconfigured"))
      : handle(request, context);
    const response = await answer
      .then((body) => {
        if (body instanceof Response) return body;
        if (schema) validateResponse(request, schema, body);
        return NextResponse.json(body);
      })
      .catch((error: unknown) => toResponse(error, requestId));
    response.headers.set("cache-control", "private, no-store");
    response.headers.set("cross-origin-resource-policy", "same-origin");
    // Of a stream: until it began (W3C Server Timing).
    response.headers.set("server-timing", `app;dur=${(performance.now() - begun).toFixed(1)}`);
    return response;
  };
}
