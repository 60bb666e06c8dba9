import { createMiddleware } from "hono/factory";
import { damaged } from "../serializers/corrupt-response";
import type { EmulatorState } from "../state/emulator-state";
import type { Fault } from "../state/faults";
import { wait } from "../state/sleep";
import { resetConnection } from "./reset-connection";

/** Makes answers late as it is set, and applies the faults in force: to the real answer, or in its place. */
export function injectFaults(world: EmulatorState) {
  return createMiddleware(async (c, next) => {
    const { faults, settings } = world;
    const fault = faults.next(c.req.method, c.req.path);
    const jitter = settings.jitterMs + (fault?.jitterMs ?? 0);
    const late = settings.latencyMs + (fault?.delayMs ?? 0) + (jitter > 0 ? faults.chance(jitter) : 0);
    if (late > 0) await wait(late);
    if (!fault) return next();
    if (fault.reset) return resetConnection(c);
    if (replaces(fault)) return damaged(replacement(fault), fault);
    await next();
    c.res = damaged(withHeaders(c.res, fault), fault);
  });
}

/** Cutting alone has always stood for an answer of its own. */
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
