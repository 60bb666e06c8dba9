import type { Context } from "hono";
import { isShared } from "./memoize";

/** So many bytes are kept before all begins anew: several long playlists, whole. */
const MOST_KEPT = 32 * 1024 * 1024;

const encoder = new TextEncoder();
let kept = new WeakMap<object, Uint8Array>();
let keptBytes = 0;

function bytesOf(object: object): Uint8Array {
  const known = kept.get(object);
  if (known) return known;
  // Not by Buffer.from: its pool would be kept with every small piece of it.
  const bytes = encoder.encode(JSON.stringify(object));
  if (keptBytes > MOST_KEPT) {
    kept = new WeakMap();
    keptBytes = 0;
  }
  kept.set(object, bytes);
  keptBytes += bytes.length;
  return bytes;
}

/** Bytes and texts in the order in which they follow one another. */
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
 * Data as `JSON.stringify` has it, in UTF-8. The bytes of shared objects are kept: a long page is mostly made of them, and
 * to write and encode it anew would take most of an answer's time.
 */
export function jsonBytes(value: unknown): Buffer<ArrayBuffer> {
  const pieces: Pieces = [];
  addValue(pieces, value);
  return Buffer.concat(pieces.map((piece) => (typeof piece === "string" ? Buffer.from(piece) : piece)));
}

/** Answers with data as JSON. */
export function sendJson(c: Context, value: unknown): Response {
  return c.body(jsonBytes(value), 200, { "content-type": "application/json" });
}
