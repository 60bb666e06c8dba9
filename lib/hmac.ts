import { createHmac } from "node:crypto";
import { env } from "./env";

/**
 * A keyed hash of an id or token, for use as a key: it tells nothing about what it stands for.
 * @param purpose keeps hashes for different uses apart.
 * @param secret by default Spotify's client secret: unlike AUTH_SECRET it is the same for two builds between which that is
 * changed, which must find each other's keys.
 * @returns 32 hex digits.
 */
export function keyedHash(purpose: string, text: string, secret = env().AUTH_SPOTIFY_SECRET): string {
  return createHmac("sha256", secret).update(`${purpose}\0${text}`).digest("hex").slice(0, 32);
}
