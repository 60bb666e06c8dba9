import { setTimeout as sleep } from "node:timers/promises";
import { env } from "../env";
import { globalSingleton } from "../global-singleton";
import { log } from "../log";
import { metrics } from "../metrics";
import { breakerFor, type Circuit } from "./circuit-breaker";
import { isQuotaError, SpotifyError, toSpotifyError } from "./errors";
import { type HttpResponse, type Method, send } from "./http";
import { bucketOf, countCall, endpointOf } from "./quota";
import { assertNoCooldown, startCooldown } from "./rate-limit-cooldown";

/** A call deposits 1, so retries stay under a tenth of calls. */
const RETRY_COST = 10;
/** A single call in a quiet app may still use its two retries. */
const INITIAL_BALANCE = 2 * RETRY_COST;
/** Successful calls save up this much for a short outage in a busy app. */
const MAX_BALANCE = 10 * RETRY_COST;

/**
 * Creates a budget that limits the load that the retries of this process add during an outage: at any time, retries are
 * at most a tenth of its calls plus two.
 */
export function createRetryBudget() {
  let balance = INITIAL_BALANCE;

  return {
    /** Records a call that is not a retry. */
    deposit(): void {
      balance = Math.min(MAX_BALANCE, balance + 1);
    },
    /** Pays for a retry. @returns whether the balance was sufficient. */
    withdraw(): boolean {
      if (balance < RETRY_COST) return false;
      balance -= RETRY_COST;
      return true;
    },
  };
}

/** The retry budget of this process. */
export const retryBudget = globalSingleton("retry-budget", createRetryBudget);

const MAX_ATTEMPTS = 3;
const OVERALL_TIMEOUT_MS = 10_000;
/**
 * For mutations of lists: Spotify sometimes takes 5 to 7 s, and after a timeout it is unknown whether one was applied.
 */
const LIST_MUTATION_TIMEOUT_MS = 20_000;
/** A request waits out a `Retry-After` up to this; a longer one fails at once. */
const MAX_RETRY_AFTER_S = 2;

export type Query = Record<string, string | number>;

/** One request, which may take several attempts. */
export type SpotifyRequest = {
  method: Method;
  url: string;
  path: string;
  accessToken: string;
  /** Sent as JSON. */
  body?: unknown;
  /** A JPEG in Base64, sent as it is in place of a body. */
  jpeg?: string;
  /** Bypasses rate-limit cool-downs. */
  bypassLimits?: boolean;
  /** Never retried when Spotify may have applied it. */
  nonIdempotent?: boolean;
};

/** Returns the URL of a path below `/v1` with its query. */
export function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return `${env().SPOTIFY_API_URL}${path}${parameters.size ? `?${parameters}` : ""}`;
}

function headersOf({ accessToken, body, jpeg }: SpotifyRequest): Record<string, string> {
  const name = jpeg !== undefined ? "image/jpeg" : body !== undefined ? "application/json" : undefined;
  const type = name && { "content-type": name };
  return { authorization: `Bearer ${accessToken}`, accept: "application/json", ...type };
}

/** Player commands have a shorter timeout: the user waits for the sound. */
function isListMutation({ method, path }: SpotifyRequest): boolean {
  return method !== "GET" && !path.startsWith("/me/player");
}

/** An id of an unusual shape must not become a label. */
function endpointLabel(path: string): string {
  const endpoint = endpointOf(path);
  return /^[a-z/{}-]+$/.test(endpoint) ? endpoint : "other";
}

/** Measures a call. Status 0: there was no response. */
function measureCall({ path }: SpotifyRequest, status: number, startedAt: number): void {
  if (!metrics) return;
  const labels = { endpoint: endpointLabel(path), status: String(status) };
  metrics.spotifyRequests.inc(labels);
  metrics.spotifyDuration.observe(labels, (performance.now() - startedAt) / 1000);
}

async function sendCounted(call: SpotifyRequest, signal: AbortSignal): Promise<HttpResponse> {
  const { url, method } = call;
  const body = call.jpeg ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
  const startedAt = performance.now();
  try {
    const [response] = await Promise.all([
      send({
        url,
        method,
        headers: headersOf(call),
        body,
        signal,
        timeoutMs: isListMutation(call) ? LIST_MUTATION_TIMEOUT_MS : undefined,
      }),
      countCall(),
    ]);
    measureCall(call, response.status, startedAt);
    return response;
  } catch (cause) {
    measureCall(call, 0, startedAt);
    throw new SpotifyError("unavailable", { cause });
  }
}

function isUpload(path: string): boolean {
  return path.endsWith("/images");
}

async function recordLimit(error: SpotifyError, response: HttpResponse, path: string): Promise<void> {
  const { code, retryAfter } = error;
  if (code !== "rate_limited" && code !== "quota_exceeded") return;
  // Uploads have a rate limit of their own (Spotify docs: reference/upload-custom-playlist-cover). It says nothing of other calls.
  if (code === "rate_limited" && isUpload(path)) return;
  const bucket = isQuotaError(response.text) ? bucketOf(path) : null;
  const isShort = code === "rate_limited" && (retryAfter ?? MAX_RETRY_AFTER_S + 1) <= MAX_RETRY_AFTER_S;
  const seconds = isShort ? retryAfter : await startCooldown({ code, bucket, seconds: retryAfter });
  log.warn({ code, bucket, seconds }, "spotify rate limit; cool-down started");
}

async function fetchOrThrow(call: SpotifyRequest, signal: AbortSignal): Promise<HttpResponse> {
  const response = await sendCounted(call, signal);
  if (response.status >= 200 && response.status < 300) return response;
  const error = toSpotifyError(response);
  await recordLimit(error, response, call.path);
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
  const report = await circuit.enter();
  try {
    const response = await fetchOrThrow(call, signal);
    report(true);
    return response;
  } catch (error) {
    report(!isOutage(error));
    if (error instanceof SpotifyError) return error;
    throw error;
  }
}

/** Full jitter: a random delay up to the doubled step, so that requests that failed together do not retry together. */
function backoff(attempts: number): number {
  return Math.random() * Math.min(2000, 250 * 2 ** attempts);
}

const NOT_SENT_CODES = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"];

/** Returns whether Spotify may have applied a change that it did not confirm. */
export function mayHaveBeenApplied({ code, status, cause }: SpotifyError): boolean {
  if (code !== "unavailable") return false;
  if (status !== undefined) return true;
  // Without a cause the circuit breaker stopped it; without a connection it was never sent.
  return cause instanceof Error && !("code" in cause && NOT_SENT_CODES.includes(String(cause.code)));
}

/** Returns the milliseconds to wait before a retry, or null when a retry is useless. */
function delayBeforeRetry(
  error: SpotifyError,
  { nonIdempotent }: SpotifyRequest,
  attempts: number,
): number | null {
  if (attempts >= MAX_ATTEMPTS || (nonIdempotent && mayHaveBeenApplied(error))) return null;
  if (error.code === "unavailable" && (error.retryAfter ?? 0) <= MAX_RETRY_AFTER_S) return backoff(attempts);
  // Spotify is known to reject valid tokens with "Access token missing" sometimes; one retry decides.
  if (error.code === "unauthorized" && attempts === 1) return backoff(0);
  const { code, retryAfter = Number.POSITIVE_INFINITY } = error;
  return code === "rate_limited" && retryAfter <= MAX_RETRY_AFTER_S ? retryAfter * 1000 + backoff(0) : null;
}

/**
 * Sends a request: at most 3 attempts in 10 s (20 s for a mutation of lists), none during a cool-down.
 * @throws SpotifyError, and nothing else, for everything that Spotify does.
 */
export async function fetchWithRetry(call: SpotifyRequest): Promise<HttpResponse> {
  const signal = AbortSignal.timeout(isListMutation(call) ? LIST_MUTATION_TIMEOUT_MS : OVERALL_TIMEOUT_MS);
  const circuit = breakerFor(endpointOf(call.path));
  retryBudget.deposit();
  for (let attempts = 1; ; attempts++) {
    // A call that a cool-down rejects is not retried.
    if (!call.bypassLimits) await assertNoCooldown(bucketOf(call.path));
    const wasOpen = circuit.isOpen();
    const outcome = await attempt(call, circuit, signal);
    if (!(outcome instanceof SpotifyError)) return outcome;
    // While the circuit breaker is open, the next call is as good a probe as a retry.
    const delayMs = wasOpen || signal.aborted ? null : delayBeforeRetry(outcome, call, attempts);
    if (delayMs === null || !retryBudget.withdraw()) throw outcome;
    await sleep(delayMs);
  }
}
