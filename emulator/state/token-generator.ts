import { randomBytes } from "node:crypto";

/** Whether tokens are longer than Spotify's. */
export type TokenLength = "usual" | "long";

const ACCESS_CHARS: Record<TokenLength, number> = { usual: 226, long: 600 };
const REFRESH_CHARS: Record<TokenLength, number> = { usual: 131, long: 400 };

function newToken(prefix: string, chars: number): string {
  return `${prefix}${randomBytes(chars).toString("base64url")}`.slice(0, chars);
}

/** Returns a new access token, by default with the length of Spotify's. */
export function newAccessToken(length: TokenLength = "usual"): string {
  return newToken("BQ", ACCESS_CHARS[length]);
}

/** Returns a new refresh token, by default of 131 characters, as at Spotify. */
export function newRefreshToken(length: TokenLength = "usual"): string {
  return newToken("AQ", REFRESH_CHARS[length]);
}

export function newCode(): string {
  return `AQ${randomBytes(150).toString("base64url")}`;
}

/** Returns an unguessable id, for example for a login page or a browser. */
export function newHandle(): string {
  return randomBytes(16).toString("base64url");
}
