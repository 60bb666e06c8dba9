import { createHmac } from "node:crypto";
import { env } from "./env";

/**
 * Returns a keyed hash of an id or token, for use as a key. The hash reveals nothing about its input.
 * @param purpose separates hashes for different uses.
 * @param secret defaults to Spotify's client secret. Two builds must find each other's keys even when AUTH_SECRET
 * changes between them.
 * @returns 32 hex digits.
 */
export function keyedHash(purpose: string, text: string, secret = env().AUTH_SPOTIFY_SECRET): string {
  return createHmac("sha256", secret).update(`${purpose}\0${text}`).digest("hex").slice(0, 32);
}
