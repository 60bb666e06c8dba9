import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { cacheShapes, env } from "../env";
import { globalSingleton } from "../global-singleton";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Nine tenths of a list is repetition, and the fastest level removes nearly all of it. */
const DEFLATE_LEVEL = 1;
const MAX_INFLATED_BYTES = 16 * 1024 * 1024;

/**
 * One key per listed secret (RFC 5869), derived with the hash of the cached shapes: an entry of another build may not
 * fit the pages of this one.
 */
const keys = globalSingleton("cache-keys", () => new Map<string, Buffer>());

function keyOf(secret: string): Buffer {
  const cached = keys.get(secret);
  if (cached) return cached;
  const key = Buffer.from(hkdfSync("sha256", secret, "", `tonearm cache ${cacheShapes}`, 32));
  keys.set(secret, key);
  return key;
}

/**
 * Compresses a value and encrypts it with the first secret of `AUTH_SECRET`.
 * @param cacheKey key of the entry, which includes the user. The value decrypts only under the same key.
 */
export function seal(text: string, cacheKey: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const [secret = ""] = env().AUTH_SECRET;
  const cipher = createCipheriv(CIPHER, keyOf(secret), nonce).setAAD(Buffer.from(cacheKey));
  const compressed = deflateRawSync(text, { level: DEFLATE_LEVEL });
  const sealed = Buffer.concat([cipher.update(compressed), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function openWith(secret: string, sealed: Buffer, cacheKey: string): string | null {
  try {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(CIPHER, keyOf(secret), nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(cacheKey)).setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const compressed = Buffer.concat([
      decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)),
      decipher.final(),
    ]);
    return inflateRawSync(compressed, { maxOutputLength: MAX_INFLATED_BYTES }).toString("utf8");
  } catch {
    return null;
  }
}

/** Decrypts a value that any listed secret encrypted under this cache key; returns null for everything else. */
export function open(sealed: Buffer, cacheKey: string): string | null {
  for (const secret of env().AUTH_SECRET) {
    const text = openWith(secret, sealed, cacheKey);
    if (text !== null) return text;
  }
  return null;
}
