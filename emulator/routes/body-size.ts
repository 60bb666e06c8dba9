import type { Context } from "hono";
import { createMiddleware } from "hono/factory";

const MAX_API_BYTES = 1024 * 1024;
const MAX_FORM_BYTES = 64 * 1024;
const MAX_CONTROL_BYTES = 16 * 1024 * 1024;

/** Rejects bodies that are larger than any valid body of the Web API. */
export const apiBodySize = sizeLimit(MAX_API_BYTES, () =>
  Response.json({ error: { status: 413, message: "Request entity too large" } }, { status: 413 }),
);

/** Rejects bodies that are larger than any form of the accounts service. */
export const formBodySize = sizeLimit(MAX_FORM_BYTES, () => plain("Request Entity Too Large"));

/** Rejects bodies of the control API that are larger than any sensible fault. */
export const controlBodySize = sizeLimit(MAX_CONTROL_BYTES, () => plain("Request Entity Too Large"));

/** Replaces Hono's own limit. It calls `new Request(request)`, which fails with the requests of this server. */
function sizeLimit(maxBytes: number, reject: () => Response) {
  return createMiddleware(async (c, next) => {
    const length = c.req.header("content-length");
    if (Number(length ?? 0) > maxBytes) return reject();
    if (length === undefined && c.req.header("transfer-encoding") !== undefined) {
      const body = await readUpTo(maxBytes, c);
      if (!body) return reject();
      const { method, headers } = c.req.raw;
      c.req.raw = new Request(c.req.url, { method, headers, body });
    }
    await next();
  });
}

/** Reads a body without a content-length. Returns undefined if it is too long. */
async function readUpTo(maxBytes: number, c: Context): Promise<Blob | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return new Blob(chunks.map((chunk) => new Uint8Array(chunk)));
}

function plain(text: string): Response {
  return new Response(text, { status: 413, headers: { "content-type": "text/plain; charset=utf-8" } });
}
