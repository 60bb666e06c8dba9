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

function answers({ status, body, retryAfter, cut }: Fault): boolean {
  return status !== undefined || body !== undefined || retryAfter !== undefined || cut === true;
}

// With this code the server does not take it for a fault of ours.
const cutOnPurpose = Object.assign(new Error("cut off on purpose"), { code: "ERR_STREAM_PREMATURE_CLOSE" });

/** A body that ends too early: half of it comes, then the connection breaks. */
function cutOff(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const half = bytes.slice(0, Math.ceil(bytes.length / 2));
  return new ReadableStream({
    start: (controller) => controller.enqueue(half),
    // The server looks ahead a little before it sends: an error by then would become a whole answer.
    pull: (controller) => wait(20).then(() => controller.error(cutOnPurpose)),
  });
}

function faultResponse({ status, body, contentType, headers, retryAfter, cut }: Fault): Response {
  const code = status ?? (retryAfter === undefined ? (cut ? 200 : 500) : 429);
  const asText = typeof body === "string" || body === undefined;
  const text = asText ? body : JSON.stringify(body);
  const response = new Response(cut ? cutOff(text ?? "{}") : text, { status: code, headers });
  if (contentType || !asText) response.headers.set("content-type", contentType ?? "application/json");
  if (retryAfter !== undefined) response.headers.set("retry-after", String(retryAfter));
  return response;
}

function wait(milliseconds: number): Promise<void> {
  // A slow answer must not keep a test's process alive.
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
