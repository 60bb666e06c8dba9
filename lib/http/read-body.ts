/**
 * Next buffers a copy of each body for the middleware and truncates it at this size without an error
 * (`proxyClientMaxBodySize`). It is above the limit of every reader. The highest of those is 256 KB as
 * Base64, for a playlist cover.
 */
export const MAX_BUFFERED_BODY_BYTES = 320 * 1024;

/**
 * Returns whether Next would truncate the body. A chunked request has no content length; its reader enforces
 * its own limit.
 */
export function isBodyTooLarge(headers: Headers): boolean {
  return Number(headers.get("content-length") ?? 0) > MAX_BUFFERED_BODY_BYTES;
}

/** The forms of this app have a path, a choice or two, and a token. */
export const MAX_FORM_BYTES = 16 * 1024;

/**
 * Reads the body of a request. Every route reads through this: `text()` and `formData()` have no limit.
 * @returns null as soon as the body is larger than `maxBytes`; the rest is not read.
 */
export async function readBody(request: Request, maxBytes: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length;
    if (bytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * Reads a form.
 * @returns null if it is larger than 16 KB; an empty form for a body that is no form.
 */
export async function readForm(request: Request): Promise<FormData | null> {
  const body = await readBody(request, MAX_FORM_BYTES);
  if (body === null) return null;
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  return new Response(body, { headers }).formData().catch(() => new FormData());
}
