import { Agent, type Dispatcher, request } from "undici";
import { env } from "../env";
import { globalSingleton } from "../global-singleton";
import { sendToDemo } from "./demo-spotify";
import { updateClockSkew } from "./server-clock";

const CONNECT_TIMEOUT_MS = 3_000;
const ATTEMPT_TIMEOUT_MS = 5_000;
const MAX_RESPONSE_BYTES = 8 * 1024 * 1024;

/** One keep-alive pool per process for Spotify's two hosts. Next's patched fetch is not used, because it may cache. */
const agent = globalSingleton(
  "agent",
  () =>
    new Agent({
      allowH2: true,
      connections: 16,
      connect: { timeout: CONNECT_TIMEOUT_MS },
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
  /** For the request and its body; 5 s by default. */
  timeoutMs?: number;
};

/** A response with its complete body. `retryAfter` in seconds, if the header was valid. */
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
 * Parses a `Retry-After` header: seconds or a date (RFC 9110 section 10.2.3). Returns undefined for invalid values and
 * at most a week.
 * @returns seconds.
 */
export function parseRetryAfter(value: string | undefined, now = Date.now()): number | undefined {
  const text = value?.trim() ?? "";
  // Date.parse finds a date in many sentences: "later 2050" would be a cool-down of a week.
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
    if (bytes > MAX_RESPONSE_BYTES) throw new Error("answer too large");
    chunks.push(buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * Sends one request to Spotify and never follows redirects. The timeout covers the body too.
 * @throws the transport's error when no complete response arrives: refused, reset, cut, too slow, too large (8 MiB).
 */
export async function send(sent: HttpRequest): Promise<HttpResponse> {
  if (env().DEMO) return sendToDemo(sent);
  const { url, method, headers, body, signal, timeoutMs } = sent;
  const timeout = AbortSignal.timeout(timeoutMs ?? ATTEMPT_TIMEOUT_MS);
  const response = await request(url, {
    dispatcher: agent,
    method,
    headers,
    body,
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  });
  // A response with an age comes from a cache, and its date is that of another response.
  if (response.headers.age === undefined) updateClockSkew(headerOf(response.headers, "date"));
  return {
    status: response.statusCode,
    text: await readBody(response.body),
    contentType: headerOf(response.headers, "content-type") ?? "",
    retryAfter: parseRetryAfter(headerOf(response.headers, "retry-after")),
    requestId: headerOf(response.headers, "x-request-id") ?? headerOf(response.headers, "sp-trace-id"),
  };
}
