import { createHmac } from "node:crypto";
import { env } from "./env";

/**
 * A keyed hash of an id or token, for use as a key: it tells nothing about what it stands for.
 * @param purpose keeps hashes for different uses apart.
 * @returns 32 hex digits.
 */
export function keyedHash(purpose: string, text: string): string {
  const [secret = ""] = env().AUTH_SECRET;
  return createHmac("sha256", secret).update(`${purpose}\0${text}`).digest("hex").slice(0, 32);
}
