import type { z } from "zod";
import { globalSingleton } from "../global-singleton";
import { keyedHash } from "../hmac";
import { parseJson } from "../json";
import { log } from "../log";
import { createSingleFlight } from "../single-flight";
import { SpotifyError } from "./errors";
import {
  address,
  fetchWithRetry,
  mayHaveBeenApplied,
  type Query,
  type SpotifyRequest,
} from "./fetch-with-retry";
import type { HttpResponse } from "./http";
import { assertWithinQuota } from "./quota";
import { endpointOf } from "./quota-buckets";
import { trackSchemaDrift } from "./schema-drift";

type Read<T extends z.ZodType> = {
  /** Below `/v1`, begun with a slash; built from checked ids alone. */
  path: string;
  query?: Query;
  schema: T;
  accessToken: string;
  /** For the one call a login cannot do without: no pause, and no budget of ours, keeps it from being made. */
  bypassLimits?: boolean;
};

const join = globalSingleton("flights", () => createSingleFlight<HttpResponse>());

function fetchOnce(call: SpotifyRequest): Promise<HttpResponse> {
  return join(keyedHash("flight", `${call.url}\0${call.accessToken}`), () => fetchWithRetry(call));
}

function parse<T extends z.ZodType>(schema: T, answer: HttpResponse, path: string): z.infer<T> {
  try {
    const empty = answer.status === 204;
    return trackSchemaDrift(endpointOf(path), () => schema.parse(empty ? null : JSON.parse(answer.text)));
  } catch (cause) {
    throw new SpotifyError("invalid_response", { status: answer.status, requestId: answer.requestId, cause });
  }
}

async function noted<T>(path: string, work: () => Promise<T>): Promise<T> {
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
 * Reads one resource of the Web API: at most 3 tries in 10 s, none while Spotify asked us to pause. Equal reads under way
 * at once are one call. An answer without content (204) is null.
 * @throws SpotifyError, and nothing else, for whatever Spotify does.
 */
export function get<T extends z.ZodType>({
  path,
  query,
  schema,
  accessToken,
  bypassLimits,
}: Read<T>): Promise<z.infer<T>> {
  return noted(path, async () => {
    if (!bypassLimits) await assertWithinQuota();
    const answer = await fetchOnce({
      method: "GET",
      url: address(path, query),
      path,
      accessToken,
      bypassLimits,
    });
    return parse(schema, answer, path);
  });
}

type Change<T extends z.ZodType> = {
  method: "PUT" | "POST" | "DELETE";
  path: string;
  query?: Query;
  body?: unknown;
  /** What a good answer holds. One that cannot be read does not undo the change: null stands for it. */
  schema?: T;
  accessToken: string;
  /** Carried out twice it would do something else than once. */
  nonIdempotent?: boolean;
};

/**
 * Changes something through the Web API. What may be repeated is, as a read is; what must not be is sent again only where
 * Spotify certainly did not carry it out: a refusal, a pause of seconds, no connection.
 * @throws SpotifyError; `unconfirmed` for a change to be made once of which nothing tells whether it was made.
 */
export function mutate<T extends z.ZodType>({
  path,
  query,
  schema,
  ...rest
}: Change<T>): Promise<z.infer<T> | null> {
  return noted(path, async () => {
    await assertWithinQuota();
    const answer = await fetchWithRetry({ url: address(path, query), path, ...rest }).catch(
      (error: unknown) => {
        const unsure = rest.nonIdempotent && error instanceof SpotifyError && mayHaveBeenApplied(error);
        throw unsure ? new SpotifyError("unconfirmed", { status: error.status, cause: error }) : error;
      },
    );
    if (!schema) return null;
    const body = schema.safeParse(parseJson(answer.text));
    return body.success ? body.data : null;
  });
}
