import { setTimeout as sleep } from "node:timers/promises";
import type { z } from "zod";
import { env } from "../env";
import { log } from "../log";
import { bucketOf, checkCooldown, startCooldown } from "./cooldown";
import { SpotifyError, toSpotifyError } from "./errors";
import { type Incoming, send } from "./http";

const MOST_ATTEMPTS = 3;
const OVERALL_TIMEOUT = 10_000;
const WAITABLE = 2;

type Query = Record<string, string | number>;

type Read<T extends z.ZodType> = {
  /** Below `/v1`, begun with a slash; built from checked ids alone. */
  path: string;
  query?: Query;
  schema: T;
  accessToken: string;
};

function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return `${env().SPOTIFY_API_URL}${path}${parameters.size ? `?${parameters}` : ""}`;
}

/** One resource to be got, however many tries it takes. */
type Call = { url: string; bucket: string; accessToken: string; signal: AbortSignal };

async function attempt({ url, bucket, accessToken, signal }: Call): Promise<Incoming> {
  await checkCooldown(bucket);
  try {
    return await send({
      url,
      method: "GET",
      headers: { authorization: `Bearer ${accessToken}`, accept: "application/json" },
      signal,
    });
  } catch (cause) {
    throw new SpotifyError("unavailable", { cause });
  }
}

/** Full jitter: any time up to the doubled step, so that many who failed together do not come back together. */
function backoff(attempts: number): number {
  return Math.random() * Math.min(2000, 250 * 2 ** attempts);
}

/** Milliseconds to wait before another try, or null where another try is of no use. */
function pauseBefore(error: SpotifyError, attempts: number): number | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  if (error.code === "unavailable" && (error.retryAfter ?? 0) <= WAITABLE) return backoff(attempts);
  // Spotify is known to refuse valid tokens with "Access token missing" now and then; one more try tells.
  if (error.code === "unauthorized" && attempts === 1) return backoff(0);
  const { code, retryAfter = Number.POSITIVE_INFINITY } = error;
  return code === "rate_limited" && retryAfter <= WAITABLE ? retryAfter * 1000 + backoff(0) : null;
}

async function noteLimit(error: SpotifyError, bucket: string): Promise<void> {
  if (error.code !== "rate_limited" && error.code !== "quota_exceeded") return;
  const standard = error.code === "quota_exceeded" ? 3600 : 30;
  const seconds = error.retryAfter ?? standard;
  if (seconds > WAITABLE) await startCooldown(error.code, bucket, seconds);
  log.warn({ code: error.code, seconds }, "spotify asks for a pause");
}

async function answerOrThrow(call: Call): Promise<Incoming> {
  const answer = await attempt(call);
  if (answer.status === 200) return answer;
  const error = toSpotifyError(answer);
  await noteLimit(error, call.bucket);
  throw error;
}

async function fetchWithRetry(wanted: Omit<Call, "signal">): Promise<Incoming> {
  const signal = AbortSignal.timeout(OVERALL_TIMEOUT);
  for (let attempts = 1; ; attempts++) {
    try {
      return await answerOrThrow({ ...wanted, signal });
    } catch (error) {
      if (!(error instanceof SpotifyError)) throw error;
      const pause = signal.aborted ? null : pauseBefore(error, attempts);
      if (pause === null) throw error;
      await sleep(pause);
    }
  }
}

function parse<T extends z.ZodType>(schema: T, answer: Incoming): z.infer<T> {
  try {
    return schema.parse(JSON.parse(answer.text));
  } catch (cause) {
    throw new SpotifyError("invalid_response", { status: answer.status, requestId: answer.requestId, cause });
  }
}

/**
 * Reads one resource of the Web API: at most 3 tries in 10 s, none while Spotify asked us to pause.
 * @throws SpotifyError, and nothing else, for whatever Spotify does.
 */
export async function read<T extends z.ZodType>({
  path,
  query,
  schema,
  accessToken,
}: Read<T>): Promise<z.infer<T>> {
  const started = performance.now();
  try {
    const wanted = { url: address(path, query), bucket: bucketOf(path), accessToken };
    return parse(schema, await fetchWithRetry(wanted));
  } catch (error) {
    const code = error instanceof SpotifyError ? error.code : "internal";
    log.warn({ path, code, ms: Math.round(performance.now() - started) }, "spotify call failed");
    throw error;
  }
}
