import type { AccountName } from "../catalog/accounts";
import { createBoundedMap } from "./bounded-map";
import type { Clock } from "./clock";
import type { Grant } from "./grant";
import { newAccessToken, type TokenLength } from "./token-generator";

/** Subject of a token: a user through a grant, or an app alone. */
export type Bearer = { kind: "person"; grant: Grant } | { kind: "app"; clientId: string };

/** A stored access token. `expiresAt` in Unix ms. */
export type AccessToken = { token: string; expiresAt: number; bearer: Bearer };

type AccessCheck = { state: "valid"; bearer: Bearer } | { state: "expired" } | { state: "unknown" };

/** The issued access tokens. */
export type AccessTokens = {
  issue(bearer: Bearer, ttlS: number): string;
  check(token: string): AccessCheck;
  /** Expires the live tokens of an account. Returns their number. */
  expire(account: AccountName): number;
  /** All stored tokens, oldest first. */
  all(): AccessToken[];
};

const MAX_TOKENS = 100_000;

/** Creates an empty token store that uses the given clock. */
export function createAccessTokens(clock: Clock, tokenLength: () => TokenLength): AccessTokens {
  const tokens = createBoundedMap<string, AccessToken>(MAX_TOKENS);

  function issue(bearer: Bearer, ttlS: number): string {
    const token = newAccessToken(tokenLength());
    tokens.set(token, { token, bearer, expiresAt: clock.now() + ttlS * 1000 });
    return token;
  }

  function check(token: string): AccessCheck {
    const found = tokens.get(token);
    if (!found || isRevoked(found.bearer)) return { state: "unknown" };
    return clock.now() < found.expiresAt ? { state: "valid", bearer: found.bearer } : { state: "expired" };
  }

  function expire(account: AccountName): number {
    const now = clock.now();
    const live = tokens.values().filter(({ bearer, expiresAt }) => isOf(account, bearer) && expiresAt > now);
    for (const access of live) access.expiresAt = now;
    return live.length;
  }

  return { issue, check, expire, all: tokens.values };
}

function isRevoked(bearer: Bearer): boolean {
  return bearer.kind === "person" && bearer.grant.revoked;
}

function isOf(account: AccountName, bearer: Bearer): boolean {
  return bearer.kind === "person" && bearer.grant.account === account && !bearer.grant.revoked;
}
