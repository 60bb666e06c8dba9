import { setTimeout as sleep } from "node:timers/promises";
import type { z } from "zod";
import { env } from "../env";
import { keyedHash } from "../hash";
import { log } from "../log";
import { perProcess } from "../per-process";
import { bucketOf, endpointOf } from "./buckets";
import { countCall } from "./call-count";
import { type Circuit, circuitOf } from "./circuit";
import { checkCooldown, startCooldown } from "./cooldown";
import { checkDailyBudget } from "./daily-budget";
import { namesQuota, SpotifyError, toSpotifyError } from "./errors";
import { createFlights } from "./flights";
import { type Incoming, send } from "./http";
import { retryBudget } from "./retry-budget";
import { countOddities } from "./unexpected";

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
  /** For the one call a login cannot do without: no pause, and no budget of ours, keeps it from being made. */
  anyway?: boolean;
};

function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return `${env().SPOTIFY_API_URL}${path}${parameters.size ? `?${parameters}` : ""}`;
}

/** One resource to be got, however many tries it takes. */
type Call = { url: string; path: string; accessToken: string; anyway: boolean };

async function ask({ url, accessToken }: Call, signal: AbortSignal): Promise<Incoming> {
  const headers = { authorization: `Bearer ${accessToken}`, accept: "application/json" };
  try {
    const [answer] = await Promise.all([send({ url, method: "GET", headers, signal }), countCall()]);
    return answer;
  } catch (cause) {
    throw new SpotifyError("unavailable", { cause });
  }
}

async function noteLimit(error: SpotifyError, answer: Incoming, path: string): Promise<void> {
  const { code, retryAfter } = error;
  if (code !== "rate_limited" && code !== "quota_exceeded") return;
  const bucket = namesQuota(answer.text) ? bucketOf(path) : null;
  const brief = code === "rate_limited" && (retryAfter ?? WAITABLE + 1) <= WAITABLE;
  const seconds = brief ? retryAfter : await startCooldown({ code, bucket, seconds: retryAfter });
  log.warn({ code, bucket, seconds }, "spotify asks for a pause");
}

async function answerOrThrow(call: Call, signal: AbortSignal): Promise<Incoming> {
  const answer = await ask(call, signal);
  if (answer.status >= 200 && answer.status < 300) return answer;
  const error = toSpotifyError(answer);
  await noteLimit(error, answer, call.path);
  throw error;
}

function isOutage(error: unknown): boolean {
  return error instanceof SpotifyError && error.code === "unavailable";
}

async function attempt(call: Call, circuit: Circuit, signal: AbortSignal): Promise<Incoming | SpotifyError> {
  const leave = await circuit.enter();
  try {
    const answer = await answerOrThrow(call, signal);
    leave(true);
    return answer;
  } catch (error) {
    leave(!isOutage(error));
    if (error instanceof SpotifyError) return error;
    throw error;
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

async function fetchWithRetry(call: Call): Promise<Incoming> {
  const signal = AbortSignal.timeout(OVERALL_TIMEOUT);
  const circuit = circuitOf(endpointOf(call.path));
  retryBudget.earn();
  for (let attempts = 1; ; attempts++) {
    // Refused before it was made, a call is not tried again.
    if (!call.anyway) await checkCooldown(bucketOf(call.path));
    const knownDown = circuit.isOpen();
    const outcome = await attempt(call, circuit, signal);
    if (!(outcome instanceof SpotifyError)) return outcome;
    // The next call tells as much as another try would.
    const pause = knownDown || signal.aborted ? null : pauseBefore(outcome, attempts);
    if (pause === null || !retryBudget.spend()) throw outcome;
    await sleep(pause);
  }
}

const join = perProcess("flights", () => createFlights<Incoming>());

function fetchOnce(call: Call): Promise<Incoming> {
  return join(keyedHash("flight", `${call.url}\0${call.accessToken}`), () => fetchWithRetry(call));
}

function parse<T extends z.ZodType>(schema: T, answer: Incoming, path: string): z.infer<T> {
  try {
    return countOddities(endpointOf(path), () =>
      schema.parse(answer.status === 204 ? null : JSON.parse(answer.text)),
    );
  } catch (cause) {
    throw new SpotifyError("invalid_response", { status: answer.status, requestId: answer.requestId, cause });
  }
}

/**
 * Reads one resource of the Web API: at most 3 tries in 10 s, none while Spotify asked us to pause. Equal reads under way
 * at once are one call.
 * @throws SpotifyError, and nothing else, for whatever Spotify does.
 */
export async function read<T extends z.ZodType>({
  path,
  query,
  schema,
  accessToken,
  anyway = false,
}: Read<T>): Promise<z.infer<T>> {
  const started = performance.now();
  try {
    if (!anyway) await checkDailyBudget();
    return parse(schema, await fetchOnce({ url: address(path, query), path, accessToken, anyway }), path);
  } catch (error) {
    const code = error instanceof SpotifyError ? error.code : "internal";
    log.warn({ path, code, ms: Math.round(performance.now() - started) }, "spotify call failed");
    throw error;
  }
}
