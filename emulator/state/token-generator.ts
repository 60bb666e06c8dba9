import { randomBytes } from "node:crypto";

/** A new access token, as long as Spotify's. */
export function newAccessToken(): string {
  return `BQ${randomBytes(168).toString("base64url")}`;
}

/** A new refresh token: 131 characters, as Spotify's. */
export function newRefreshToken(): string {
  return `AQ${randomBytes(97).toString("base64url").slice(0, 129)}`;
}

/** A new authorization code. */
export function newCode(): string {
  return `AQ${randomBytes(150).toString("base64url")}`;
}

/** A name for a thing that nobody may guess: a login page, a browser. */
export function newHandle(): string {
  return randomBytes(16).toString("base64url");
}
