import type { Context } from "hono";
import { isShared } from "./memoize";

/** The cache is cleared above this size, which holds several complete long playlists. */
const MAX_CACHE_BYTES = 32 * 1024 * 1024;

const encoder = new TextEncoder();
let cache = new WeakMap<object, Uint8Array>();
let cachedBytes = 0;

function bytesOf(object: object): Uint8Array {
  const known = cache.get(object);
  if (known) return known;
  // Not with Buffer.from: each small buffer would keep its whole pool in memory.
  const bytes = encoder.encode(JSON.stringify(object));
  if (cachedBytes > MAX_CACHE_BYTES) {
    cache = new WeakMap();
    cachedBytes = 0;
  }
  cache.set(object, bytes);
  cachedBytes += bytes.length;
  return bytes;
}

/** Bytes and texts in output order. */
type Pieces = (string | Uint8Array)[];

function addText(pieces: Pieces, text: string): void {
  const last = pieces.at(-1);
  if (typeof last === "string") pieces[pieces.length - 1] = last + text;
  else pieces.push(text);
}

function addList(pieces: Pieces, list: readonly unknown[]): void {
  addText(pieces, "[");
  list.forEach((item, index) => {
    if (index > 0) addText(pieces, ",");
    addValue(pieces, item ?? null);
  });
  addText(pieces, "]");
}

function addObject(pieces: Pieces, object: object): void {
  const fields = Object.entries(object).filter(([, value]) => value !== undefined);
  addText(pieces, "{");
  fields.forEach(([name, value], index) => {
    addText(pieces, `${index > 0 ? "," : ""}${JSON.stringify(name)}:`);
    addValue(pieces, value);
  });
  addText(pieces, "}");
}

function addValue(pieces: Pieces, value: unknown): void {
  if (typeof value !== "object" || value === null) addText(pieces, JSON.stringify(value));
  else if (Array.isArray(value)) addList(pieces, value);
  else if (isShared(value)) pieces.push(bytesOf(value));
  else addObject(pieces, value);
}

/**
 * Returns the output of `JSON.stringify` in UTF-8. Caches the bytes of shared objects: they are most of a long page,
 * and their serialization would take most of the response time.
 */
export function jsonBytes(value: unknown): Buffer<ArrayBuffer> {
  const pieces: Pieces = [];
  addValue(pieces, value);
  return Buffer.concat(pieces.map((piece) => (typeof piece === "string" ? Buffer.from(piece) : piece)));
}

/** Returns a JSON response that reuses the cached bytes of shared objects. */
export function sendJson(c: Context, value: unknown): Response {
  return c.body(jsonBytes(value), 200, { "content-type": "application/json" });
}
