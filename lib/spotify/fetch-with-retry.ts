import { setTimeout as sleep } from "node:timers/promises";
import { env } from "../env";
import { log } from "../log";
import { countCall } from "./call-counter";
import { breakerFor, type Circuit } from "./circuit-breaker";
import { isQuotaError, SpotifyError, toSpotifyError } from "./errors";
import { type HttpResponse, type Method, send } from "./http";
import { bucketOf, endpointOf } from "./quota-buckets";
import { assertNoCooldown, startCooldown } from "./rate-limit-cooldown";
import { retryBudget } from "./retry-budget";

const MOST_ATTEMPTS = 3;
const OVERALL_TIMEOUT = 10_000;
/** For a change of lists: Spotify takes 5 to 7 s for one at times, and given up on, nobody knows whether it was made. */
const CHANGE_TIMEOUT_MS = 20_000;
const WAITABLE = 2;

export type Query = Record<string, string | number>;

/** One thing to be had or done, however many tries it takes. */
export type SpotifyRequest = {
  method: Method;
  url: string;
  path: string;
  accessToken: string;
  /** Sent as JSON. */
  body?: unknown;
  /** No pause keeps it from being made. */
  bypassLimits?: boolean;
  /** Made twice it must not be: where Spotify may have carried it out, there is no other try. */
  nonIdempotent?: boolean;
};

/** Where a path below `/v1` is, with its query. */
export function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return `${env().SPOTIFY_API_URL}${path}${parameters.size ? `?${parameters}` : ""}`;
}

function headersOf({ accessToken, body }: SpotifyRequest): Record<string, string> {
  const type = body === undefined ? undefined : { "content-type": "application/json" };
  return { authorization: `Bearer ${accessToken}`, accept: "application/json", ...type };
}

/** Whether a call changes lists. Commands of the player are given up sooner: somebody waits for the sound. */
function changesLists({ method, path }: SpotifyRequest): boolean {
  return method !== "GET" && !path.startsWith("/me/player");
}

async function ask(call: SpotifyRequest, signal: AbortSignal): Promise<HttpResponse> {
  const { url, method } = call;
  const body = call.body === undefined ? undefined : JSON.stringify(call.body);
  try {
    const [answer] = await Promise.all([
      send({
        url,
        method,
        headers: headersOf(call),
        body,
        signal,
        limit: changesLists(call) ? CHANGE_TIMEOUT_MS : undefined,
      }),
      countCall(),
    ]);
    return answer;
  } catch (cause) {
    throw new SpotifyError("unavailable", { cause });
  }
}

async function noteLimit(error: SpotifyError, answer: HttpResponse, path: string): Promise<void> {
  const { code, retryAfter } = error;
  if (code !== "rate_limited" && code !== "quota_exceeded") return;
  const bucket = isQuotaError(answer.text) ? bucketOf(path) : null;
  const brief = code === "rate_limited" && (retryAfter ?? WAITABLE + 1) <= WAITABLE;
  const seconds = brief ? retryAfter : await startCooldown({ code, bucket, seconds: retryAfter });
  log.warn({ code, bucket, seconds }, "spotify asks for a pause");
}

async function fetchOrThrow(call: SpotifyRequest, signal: AbortSignal): Promise<HttpResponse> {
  const answer = await ask(call, signal);
  if (answer.status >= 200 && answer.status < 300) return answer;
  const error = toSpotifyError(answer);
  await noteLimit(error, answer, call.path);
  throw error;
}

function isOutage(error: unknown): boolean {
  return error instanceof SpotifyError && error.code === "unavailable";
}

async function attempt(
  call: SpotifyRequest,
  circuit: Circuit,
  signal: AbortSignal,
): Promise<HttpResponse | SpotifyError> {
  const leave = await circuit.enter();
  try {
    const answer = await fetchOrThrow(call, signal);
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

const UNSENT = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"];

/** Whether Spotify may have carried out what it did not confirm. */
export function mayHaveBeenApplied({ code, status, cause }: SpotifyError): boolean {
  if (code !== "unavailable") return false;
  if (status !== undefined) return true;
  // Without a cause it was held back by us; without a connection it was never sent.
  return cause instanceof Error && !("code" in cause && UNSENT.includes(String(cause.code)));
}

/** Milliseconds to wait before another try, or null where another try is of no use. */
function delayBeforeRetry(
  error: SpotifyError,
  { nonIdempotent }: SpotifyRequest,
  attempts: number,
): number | null {
  if (attempts >= MOST_ATTEMPTS || (nonIdempotent && mayHaveBeenApplied(error))) return null;
  if (error.code === "unavailable" && (error.retryAfter ?? 0) <= WAITABLE) return backoff(attempts);
  // Spotify is known to refuse valid tokens with "Access token missing" now and then; one more try tells.
  if (error.code === "unauthorized" && attempts === 1) return backoff(0);
  const { code, retryAfter = Number.POSITIVE_INFINITY } = error;
  return code === "rate_limited" && retryAfter <= WAITABLE ? retryAfter * 1000 + backoff(0) : null;
}

/**
 * Makes a call: at most 3 tries in 10 s (20 s for a change of lists), none while Spotify asked us to pause.
 * @throws SpotifyError, and nothing else, for whatever Spotify does.
 */
export async function fetchWithRetry(call: SpotifyRequest): Promise<HttpResponse> {
  const signal = AbortSignal.timeout(changesLists(call) ? CHANGE_TIMEOUT_MS : OVERALL_TIMEOUT);
  const circuit = breakerFor(endpointOf(call.path));
  retryBudget.deposit();
  for (let attempts = 1; ; attempts++) {
    // Refused before it was made, a call is not tried again.
    if (!call.bypassLimits) await assertNoCooldown(bucketOf(call.path));
    const knownDown = circuit.isOpen();
    const outcome = await attempt(call, circuit, signal);
    if (!(outcome instanceof SpotifyError)) return outcome;
    // The next call tells as much as another try would.
    const pause = knownDown || signal.aborted ? null : delayBeforeRetry(outcome, call, attempts);
    if (pause === null || !retryBudget.withdraw()) throw outcome;
    await sleep(pause);
  }
}
