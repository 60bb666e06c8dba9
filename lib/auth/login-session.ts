import { randomUUID } from "node:crypto";
import type { Account } from "next-auth";
import { readProfile } from "../spotify/endpoints/me";
import { SpotifyError, type SpotifyErrorCode } from "../spotify/errors";
import { serverNow } from "../spotify/server-clock";
import { parseScopes } from "../spotify/token-endpoint";
import { DEFAULT_FEATURES, scopeParameter } from "./scopes";
import { instanceId, parseSession, type Session } from "./session-cookie";

/** The id of the user who logged in, or why Spotify did not return it. `retryAfter` is in seconds. */
export type LoginProfile = { uid: string } | { failure: SpotifyErrorCode; retryAfter?: number };

/**
 * Returns the user of a new access token. Auth.js would accept any body of any status as a profile and sign
 * in a user that does not exist. Prefers the stable `account_id` to `id`, which may change (Spotify docs:
 * may-2026). This call bypasses rate-limit cool-downs, because otherwise nobody could log in for hours.
 */
export async function readLoginProfile(accessToken: string): Promise<LoginProfile> {
  try {
    const profile = await readProfile(accessToken, true);
    return { uid: profile.account_id ?? profile.id };
  } catch (error) {
    if (!(error instanceof SpotifyError)) throw error;
    return { failure: error.code, retryAfter: error.retryAfter };
  }
}

/** Limit of an access token's lifetime, and the default if it is missing or invalid. */
const MAX_ACCESS_LIFETIME_S = 3600;

/** Returns the session of a finished login, or null if Spotify's response lacks a token. */
export function createSession(account: Account, now = serverNow()): Session | null {
  const expiresIn = Number(account.expires_in);
  const isValid = expiresIn > 0 && expiresIn <= MAX_ACCESS_LIFETIME_S;
  const lifetimeS = isValid ? expiresIn : MAX_ACCESS_LIFETIME_S;
  return parseSession({
    sid: randomUUID(),
    uid: account.providerAccountId,
    accessToken: account.access_token,
    refreshToken: account.refresh_token,
    // A response without scope means: as requested (RFC 6749 section 5.1).
    scopes: parseScopes(account.scope ?? scopeParameter(DEFAULT_FEATURES)),
    accessExpiresAt: now + lifetimeS * 1000,
    accessLifetime: lifetimeS,
    signedInAt: now,
    consentAt: now,
    renewedAt: null,
    lastSeenAt: now,
    generation: 0,
    rotates: null,
    home: instanceId,
    heldBy: "cookie",
  });
}
