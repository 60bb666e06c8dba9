import { createHash, timingSafeEqual } from "node:crypto";
import { log } from "../log";
import { accountsUrls } from "../spotify/token-endpoint";

/**
 * Returns the hash of a login's `state`. It is not a keyed hash: `state` is random, and a secret may be rotated
 * while a user is at Spotify's page.
 */
export function hashState(state: string): string {
  return createHash("sha256").update(state).digest("base64url");
}

/** Returns whether a state has this hash. Compares in constant time. */
export function isState(state: string, hash: string): boolean {
  const [given, expected] = [Buffer.from(hashState(state)), Buffer.from(hash)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * Returns whether an authorization response names another issuer than Spotify's accounts service (RFC 9207
 * section 2.4). Spotify names none so far, so a missing issuer is accepted.
 * @param issuers every value of the parameter `iss`.
 */
export function isForeignIssuer(issuers: string[]): boolean {
  const isForeign = issuers.some((issuer) => issuer !== accountsUrls().issuer);
  if (isForeign) log.warn("login refused: the response names an issuer other than SPOTIFY_ACCOUNTS_URL");
  return isForeign;
}
