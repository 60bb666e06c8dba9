import type { z } from "zod";
import { perProcess } from "../global-singleton";
import { keyedHash } from "../hmac";
import { parseJson } from "../json";
import { log } from "../log";
import { createFlights } from "../single-flight";
import { SpotifyError } from "./errors";
import { address, type Call, callSpotify, mayHaveHappened, type Query } from "./fetch-with-retry";
import type { Incoming } from "./http";
import { checkDailyBudget } from "./quota";
import { endpointOf } from "./quota-buckets";
import { countOddities } from "./schema-drift";

type Read<T extends z.ZodType> = {
  /** Below `/v1`, begun with a slash; built from checked ids alone. */
  path: string;
  query?: Query;
  schema: T;
  accessToken: string;
  /** For the one call a login cannot do without: no pause, and no budget of ours, keeps it from being made. */
  anyway?: boolean;
};

const join = perProcess("flights", () => createFlights<Incoming>());

function fetchOnce(call: Call): Promise<Incoming> {
  return join(keyedHash("flight", `${call.url}\0${call.accessToken}`), () => callSpotify(call));
}

function parse<T extends z.ZodType>(schema: T, answer: Incoming, path: string): z.infer<T> {
  try {
    const empty = answer.status === 204;
    return countOddities(endpointOf(path), () => schema.parse(empty ? null : JSON.parse(answer.text)));
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
export function read<T extends z.ZodType>({
  path,
  query,
  schema,
  accessToken,
  anyway,
}: Read<T>): Promise<z.infer<T>> {
  return noted(path, async () => {
    if (!anyway) await checkDailyBudget();
    const answer = await fetchOnce({ method: "GET", url: address(path, query), path, accessToken, anyway });
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
  once?: boolean;
};

/**
 * Changes something through the Web API. What may be repeated is, as a read is; what must not be is sent again only where
 * Spotify certainly did not carry it out: a refusal, a pause of seconds, no connection.
 * @throws SpotifyError; `unconfirmed` for a change to be made once of which nothing tells whether it was made.
 */
export function change<T extends z.ZodType>({
  path,
  query,
  schema,
  ...rest
}: Change<T>): Promise<z.infer<T> | null> {
  return noted(path, async () => {
    await checkDailyBudget();
    const answer = await callSpotify({ url: address(path, query), path, ...rest }).catch((error: unknown) => {
      const unsure = rest.once && error instanceof SpotifyError && mayHaveHappened(error);
      throw unsure ? new SpotifyError("unconfirmed", { status: error.status, cause: error }) : error;
    });
    if (!schema) return null;
    const body = schema.safeParse(parseJson(answer.text));
    return body.success ? body.data : null;
  });
}
