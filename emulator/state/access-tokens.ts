import type { AccountName } from "../catalog/accounts";
import { createBoundedMap } from "./bounded-map";
import type { Clock } from "./clock";
import type { Grant } from "./grant";
import { newAccessToken } from "./token-generator";

/** Whom a token speaks for: a person by way of a grant, or an app alone. */
export type Bearer = { kind: "person"; grant: Grant } | { kind: "app"; clientId: string };

/** An access token as it is kept. `expiresAt` in Unix ms. */
export type AccessToken = { token: string; expiresAt: number; bearer: Bearer };

/** How an access token was found. */
type AccessCheck = { state: "valid"; bearer: Bearer } | { state: "expired" } | { state: "unknown" };

/** The access tokens given out. */
export type AccessTokens = {
  /** A new token, living `ttl` seconds. */
  issue(bearer: Bearer, ttl: number): string;
  check(token: string): AccessCheck;
  /** Ends the live tokens of an account; gives how many. */
  expire(account: AccountName): number;
  /** Every token still remembered, oldest first. */
  all(): AccessToken[];
};

const KEPT = 100_000;

/** No tokens yet; they live by the given clock. */
export function createAccessTokens(clock: Clock): AccessTokens {
  const tokens = createBoundedMap<string, AccessToken>(KEPT);

  function issue(bearer: Bearer, ttl: number): string {
    const token = newAccessToken();
    tokens.set(token, { token, bearer, expiresAt: clock.now() + ttl * 1000 });
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
