import type { z } from "zod";
import { globalSingleton } from "../global-singleton";
import { keyedHash } from "../hmac";
import { parseJson } from "../json";
import { log } from "../log";
import { createSingleFlight } from "../single-flight";
import { SpotifyError } from "./errors";
import type { HttpResponse } from "./http";
import { assertWithinQuota, endpointOf } from "./quota";
import { address, fetchWithRetry, mayHaveBeenApplied, type Query, type SpotifyRequest } from "./retry";
import { trackSchemaDrift } from "./schema-drift";
import { inTurn } from "./user-slots";

type Read<T extends z.ZodType> = {
  /** Path below `/v1`, with a leading slash; built only from checked ids. */
  path: string;
  query?: Query;
  schema: T;
  accessToken: string;
  /** Whether a body of plain text means that there is nothing. */
  textIsEmpty?: boolean;
  /** Bypasses rate-limit cool-downs and our own quota. For the one call that a login needs. */
  bypassLimits?: boolean;
};

const reads = globalSingleton("flights", () => createSingleFlight<HttpResponse>());

function fetchOnce(call: SpotifyRequest): Promise<HttpResponse> {
  const key = keyedHash("flight", `${call.url}\0${call.accessToken}`);
  return reads.join(key, () => inTurn(() => fetchWithRetry(call))).promise;
}

/** Returns the body of a response, or null without content. HTML is never content: it comes from something in between. */
function readBody({ text }: HttpResponse, textIsEmpty = false): unknown {
  const body = parseJson(text);
  const isText = textIsEmpty && body === undefined && !text.trimStart().startsWith("<");
  return text.trim() === "" || isText ? null : body;
}

function parse<T extends z.ZodType>(
  { schema, path, textIsEmpty }: Pick<Read<T>, "schema" | "path" | "textIsEmpty">,
  response: HttpResponse,
): z.infer<T> {
  try {
    return trackSchemaDrift(endpointOf(path), () => schema.parse(readBody(response, textIsEmpty)));
  } catch (cause) {
    throw new SpotifyError("invalid_response", {
      status: response.status,
      requestId: response.requestId,
      cause,
    });
  }
}

async function logFailure<T>(path: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } catch (error) {
    const code = error instanceof SpotifyError ? error.code : "internal";
    log.warn({ path, code, ms: Math.round(performance.now() - started) }, "spotify call failed");
    throw error;
  }
}

/**
 * Reads one resource of the Web API: at most 3 attempts in 10 s, none during a cool-down. Equal concurrent reads share
 * one call, and of other reads of a user at most 8 are made at once. Returns null for a response without content: a
 * 204, or an empty body with another status.
 * @throws SpotifyError, and nothing else, for everything that Spotify does.
 */
export function get<T extends z.ZodType>({
  path,
  query,
  schema,
  accessToken,
  textIsEmpty,
  bypassLimits,
}: Read<T>): Promise<z.infer<T>> {
  return logFailure(path, async () => {
    if (!bypassLimits) await assertWithinQuota();
    const response = await fetchOnce({
      method: "GET",
      url: address(path, query),
      path,
      accessToken,
      bypassLimits,
    });
    return parse({ schema, path, textIsEmpty }, response);
  });
}

type Change<T extends z.ZodType> = {
  method: "PUT" | "POST" | "DELETE";
  path: string;
  query?: Query;
  body?: unknown;
  /** A JPEG in Base64, in place of a body. */
  jpeg?: string;
  /** Schema of a successful response. If the response does not match, the result is null: the change was still made. */
  schema?: T;
  accessToken: string;
  /** Two executions differ from one, so it is never blindly repeated. */
  nonIdempotent?: boolean;
};

/**
 * Changes something through the Web API. An idempotent change is retried as a read is. A non-idempotent one is sent
 * again only when Spotify certainly did not apply it: a refusal, a cool-down of seconds, no connection.
 * @throws SpotifyError; `unconfirmed` for a non-idempotent change when it is unknown whether it was applied.
 */
export function mutate<T extends z.ZodType>({
  path,
  query,
  schema,
  ...rest
}: Change<T>): Promise<z.infer<T> | null> {
  return logFailure(path, async () => {
    await assertWithinQuota();
    const call = { url: address(path, query), path, ...rest };
    const response = await inTurn(() => fetchWithRetry(call)).catch((error: unknown) => {
      const isUnconfirmed = rest.nonIdempotent && error instanceof SpotifyError && mayHaveBeenApplied(error);
      throw isUnconfirmed ? new SpotifyError("unconfirmed", { status: error.status, cause: error }) : error;
    });
    if (!schema) return null;
    const body = schema.safeParse(parseJson(response.text));
    return body.success ? body.data : null;
  });
}
