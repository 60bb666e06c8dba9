import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";

const API_BYTES = 1024 * 1024;
const FORM_BYTES = 64 * 1024;
const CONTROL_BYTES = 16 * 1024 * 1024;

/** Refuses bodies that no endpoint of the Web API takes. */
export const apiBodySize = sizeLimit(API_BYTES, () =>
  Response.json({ error: { status: 413, message: "Request entity too large" } }, { status: 413 }),
);

/** Refuses bodies that no form of the accounts service has. */
export const formBodySize = sizeLimit(FORM_BYTES, () => plain("Request Entity Too Large"));

/** Refuses bodies of the control interface that are larger than any sensible fault. */
export const controlBodySize = sizeLimit(CONTROL_BYTES, () => plain("Request Entity Too Large"));

function sizeLimit(maxSize: number, onError: () => Response) {
  const limit = bodyLimit({ maxSize, onError });
  // Asking a GET for its body makes the server build a whole Request: half of its speed.
  return createMiddleware((c, next) =>
    c.req.method === "GET" || c.req.method === "HEAD" ? next() : limit(c, next),
  );
}

function plain(text: string): Response {
  return new Response(text, { status: 413, headers: { "content-type": "text/plain; charset=utf-8" } });
}
