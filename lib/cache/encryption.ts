import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { cacheShapes, env } from "../env";
import { globalSingleton } from "../global-singleton";

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;
/** Lists are nine tenths repetition; the quickest level finds nearly all of it. */
const LEVEL = 1;
const MOST_BYTES = 16 * 1024 * 1024;

/** One key a listed secret (RFC 5869). The shapes are part of it: what another build made may not fit this one's pages. */
const keys = globalSingleton("cache-keys", () => new Map<string, Buffer>());

function keyOf(secret: string): Buffer {
  const known = keys.get(secret);
  if (known) return known;
  const made = Buffer.from(hkdfSync("sha256", secret, "", `tonearm cache ${cacheShapes}`, 32));
  keys.set(secret, made);
  return made;
}

/**
 * Packs a value and seals it with the first secret of `AUTH_SECRET`.
 * @param place where it is kept, its person included: it opens nowhere else.
 */
export function seal(text: string, place: string): Buffer {
  const nonce = randomBytes(NONCE);
  const [secret = ""] = env().AUTH_SECRET;
  const cipher = createCipheriv(CIPHER, keyOf(secret), nonce).setAAD(Buffer.from(place));
  const packed = deflateRawSync(text, { level: LEVEL });
  const sealed = Buffer.concat([cipher.update(packed), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function openWith(secret: string, sealed: Buffer, place: string): string | null {
  try {
    const nonce = sealed.subarray(0, NONCE);
    const decipher = createDecipheriv(CIPHER, keyOf(secret), nonce, { authTagLength: TAG });
    decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    const packed = Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
    return inflateRawSync(packed, { maxOutputLength: MOST_BYTES }).toString("utf8");
  } catch {
    return null;
  }
}

/** Opens what any listed secret sealed for this place; null for everything else. */
export function open(sealed: Buffer, place: string): string | null {
  for (const secret of env().AUTH_SECRET) {
    const text = openWith(secret, sealed, place);
    if (text !== null) return text;
  }
  return null;
}
