import type { Context, Next } from "hono";
import { createMiddleware } from "hono/factory";
import { damaged } from "../serializers/corrupt-response";
import type { EmulatorState } from "../state/emulator-state";
import type { Fault } from "../state/faults";
import { hasQuirk } from "../state/quirks";
import { wait } from "../state/sleep";
import { resetConnection } from "./reset-connection";

/** Applies the configured latency and the active faults, which modify or replace the real response. */
export function injectFaults(world: EmulatorState) {
  return createMiddleware(async (c, next) => {
    const { faults, settings } = world;
    const fault = faults.next(c.req.method, c.req.path) ?? lostAnswer(world, c);
    const jitterMs = settings.jitterMs + (fault?.jitterMs ?? 0);
    const delayMs = settings.latencyMs + (fault?.delayMs ?? 0) + (jitterMs > 0 ? faults.chance(jitterMs) : 0);
    if (delayMs > 0) await wait(delayMs);
    if (!fault) return next();
    const isReplaced = fault.reset || replaces(fault);
    if (!isReplaced) await next();
    else if (fault.handled) await handleOnly(c, next);
    const response = isReplaced ? replacement(fault) : withHeaders(c.res, fault);
    c.res = fault.reset ? resetConnection(c) : damaged(response, fault);
  });
}

/** Handles a request without its response. Keeps the headers that were set before, such as those for other origins. */
async function handleOnly(c: Context, next: Next): Promise<void> {
  const headers = new Headers(c.res.headers);
  await next();
  // Hono adds the headers of the last response to the next one, unless it is removed first.
  c.res = undefined;
  c.res = new Response(null, { headers });
}

/** Returns the fault that loses the answer to a change. The change itself is made. */
function lostAnswer(world: EmulatorState, { req }: Context): Fault | undefined {
  const isChange = /^(POST|PUT|DELETE)$/.test(req.method) && req.path.startsWith("/v1/");
  return isChange && hasQuirk(world, "lost-answers") ? { match: "*", handled: true, reset: true } : undefined;
}

/** `cut` alone replaces the response too. */
function replaces({ status, body, retryAfter, cut, ...rest }: Fault): boolean {
  if (status !== undefined || body !== undefined || retryAfter !== undefined) return true;
  return cut === true && !rest.malformed && !rest.drip && !rest.bodyDelayMs && rest.padTo === undefined;
}

function replacement({ status, body, contentType, headers, retryAfter, cut }: Fault): Response {
  const code = status ?? (retryAfter === undefined ? (cut ? 200 : 500) : 429);
  const asText = typeof body === "string" || body === undefined;
  const text = asText ? body : JSON.stringify(body);
  const mayHaveBody = code !== 204 && code !== 205 && code !== 304;
  const response = new Response(mayHaveBody ? (text ?? (cut ? "{}" : null)) : null, {
    status: code,
    headers,
  });
  if (contentType || !asText) response.headers.set("content-type", contentType ?? "application/json");
  if (retryAfter !== undefined) response.headers.set("retry-after", String(retryAfter));
  return response;
}

function withHeaders(real: Response, { headers = {}, contentType }: Fault): Response {
  const response = new Response(real.body, real);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  if (contentType) response.headers.set("content-type", contentType);
  return response;
}
