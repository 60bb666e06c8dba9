import type { Context } from "hono";
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

/** Hono's own limit hands a request on as `new Request(request)`, which our server's requests do not stand. */
function sizeLimit(most: number, refuse: () => Response) {
  return createMiddleware(async (c, next) => {
    const length = c.req.header("content-length");
    if (Number(length ?? 0) > most) return refuse();
    if (length === undefined && c.req.header("transfer-encoding") !== undefined) {
      const body = await readUpTo(most, c);
      if (!body) return refuse();
      const { method, headers } = c.req.raw;
      c.req.raw = new Request(c.req.url, { method, headers, body });
    }
    await next();
  });
}

/** The body when its length is not told beforehand; nothing when it is longer than it may be. */
async function readUpTo(most: number, c: Context): Promise<Blob | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of c.req.raw.body ?? []) {
    size += piece.length;
    if (size > most) return undefined;
    pieces.push(piece);
  }
  return new Blob(pieces.map((piece) => new Uint8Array(piece)));
}

function plain(text: string): Response {
  return new Response(text, { status: 413, headers: { "content-type": "text/plain; charset=utf-8" } });
}
