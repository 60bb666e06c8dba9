/**
 * Next keeps a copy of each body for the middleware, and cuts it off at this size without an error (`proxyClientMaxBodySize`).
 * Above every reader's own limit, of which a playlist cover's is the highest: 256 KB as Base64.
 */
export const MAX_BUFFERED_BODY_BYTES = 320 * 1024;

/** Whether a request announces a body that would be cut off. One sent in chunks announces nothing and meets its reader's limit. */
export function isBodyTooLarge(headers: Headers): boolean {
  return Number(headers.get("content-length") ?? 0) > MAX_BUFFERED_BODY_BYTES;
}
