import { Agent, type Dispatcher, request } from "undici";
import { globalSingleton } from "../global-singleton";
import { updateClockSkew } from "./server-clock";

const CONNECT_TIMEOUT = 3_000;
const ATTEMPT_TIMEOUT = 5_000;
const MOST_BYTES = 8 * 1024 * 1024;

/** One pool for all of the process: Spotify's two hosts, kept alive. Not Next's patched fetch, which may cache. */
const agent = globalSingleton(
  "agent",
  () =>
    new Agent({
      allowH2: true,
      connections: 16,
      connect: { timeout: CONNECT_TIMEOUT },
      keepAliveTimeout: 30_000,
    }),
);

export type Method = "GET" | "POST" | "PUT" | "DELETE";

export type HttpRequest = {
  url: string;
  method: Method;
  headers: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
  /** Milliseconds for the whole of it; 5 s where nothing else is said. */
  limit?: number;
};

/** An answer read to its end. `retryAfter` in seconds, if it made sense. */
export type HttpResponse = {
  status: number;
  text: string;
  contentType: string;
  retryAfter?: number;
  requestId?: string;
};

function headerOf(headers: Dispatcher.ResponseData["headers"], name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/**
 * Reads a `Retry-After` header: seconds or a date (RFC 9110 section 10.2.3). Nonsense is undefined, a week is the most.
 * @returns seconds.
 */
export function parseRetryAfter(value: string | undefined, now = Date.now()): number | undefined {
  const text = value?.trim() ?? "";
  // Date.parse finds a date in many a sentence: "later 2050" would be a pause of a week.
  const date = /^\w{3}, .+ GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  const seconds = /^\d+$/.test(text) ? Number(text) : (date - now) / 1000;
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(Math.ceil(seconds), 7 * 86_400) : undefined;
}

async function readBody(body: Dispatcher.ResponseData["body"]): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > MOST_BYTES) throw new Error("answer too large");
    chunks.push(buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * One request to Spotify, never following redirects. The time limit holds for the body too.
 * @throws the transport's error when no whole answer came: refused, reset, cut, too slow, too large (8 MiB).
 */
export async function send({
  url,
  method,
  headers,
  body,
  signal,
  limit,
}: HttpRequest): Promise<HttpResponse> {
  const over = AbortSignal.timeout(limit ?? ATTEMPT_TIMEOUT);
  const answer = await request(url, {
    dispatcher: agent,
    method,
    headers,
    body,
    signal: signal ? AbortSignal.any([signal, over]) : over,
  });
  // With an age it comes from a cache, and its date is that of another answer.
  if (answer.headers.age === undefined) updateClockSkew(headerOf(answer.headers, "date"));
  return {
    status: answer.statusCode,
    text: await readBody(answer.body),
    contentType: headerOf(answer.headers, "content-type") ?? "",
    retryAfter: parseRetryAfter(headerOf(answer.headers, "retry-after")),
    requestId: headerOf(answer.headers, "x-request-id") ?? headerOf(answer.headers, "sp-trace-id"),
  };
}
