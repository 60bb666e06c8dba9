import { createMiddleware } from "hono/factory";
import type { Fault } from "../state/faults";
import type { World } from "../state/world";

/** Applies the faults in force: waits, answers in place of the route, or both. */
export function disturb(world: World) {
  return createMiddleware(async (c, next) => {
    const fault = world.faults.next(c.req.method, c.req.path);
    if (fault?.delayMs) await wait(fault.delayMs);
    if (fault && answers(fault)) return faultResponse(fault);
    await next();
  });
}

function answers({ status, body, retryAfter }: Fault): boolean {
  return status !== undefined || body !== undefined || retryAfter !== undefined;
}

function faultResponse({ status, body, contentType, headers, retryAfter }: Fault): Response {
  const code = status ?? (retryAfter === undefined ? 500 : 429);
  const asText = typeof body === "string" || body === undefined;
  const response = new Response(asText ? body : JSON.stringify(body), { status: code, headers });
  if (contentType || !asText) response.headers.set("content-type", contentType ?? "application/json");
  if (retryAfter !== undefined) response.headers.set("retry-after", String(retryAfter));
  return response;
}

function wait(milliseconds: number): Promise<void> {
  // A slow answer must not keep a test's process alive.
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
