import type { AccountName } from "../library/people";
import { type Clock, sixMonthsAfter } from "./clock";
import { newAccessToken, newHandle, newRefreshToken } from "./secrets";

/** What a person allowed one app, and the tokens that came of it. */
export type Grant = {
  id: string;
  account: AccountName;
  clientId: string;
  scopes: string[];
  consentAt: number;
  /** Whether the app showed no secret when it took the tokens (PKCE alone). */
  public: boolean;
  revoked: boolean;
  refreshToken: string;
  /** Refresh tokens that rotation has spent; using one again ends the grant. */
  spent: string[];
  access: { token: string; expiresAt: number }[];
};

/** What a grant is made from. */
type GrantTerms = Pick<Grant, "account" | "clientId" | "scopes" | "consentAt" | "public">;

/** How an access token was found. */
type AccessCheck = { state: "valid"; grant: Grant } | { state: "expired" } | { state: "unknown" };

/** How a refresh token was found. */
type RefreshCheck = { state: "valid"; grant: Grant } | { state: "revoked" } | { state: "unknown" };

/** All grants, with the ways to use and end them. */
export type Grants = {
  all(): Grant[];
  create(terms: GrantTerms): Grant;
  /** Gives a grant a new access token, living `ttl` seconds. */
  issueAccess(grant: Grant, ttl: number): string;
  /** Replaces the grant's refresh token and remembers the old one as spent. */
  rotate(grant: Grant): string;
  checkAccess(token: string): AccessCheck;
  /** Looks a refresh token up for a client; a spent one ends its grant. */
  checkRefresh(token: string, clientId: string): RefreshCheck;
  revoke(account: AccountName): number;
  expireAccess(account: AccountName): number;
};

/** An empty collection of grants that lives by the given clock. */
export function createGrants(clock: Clock): Grants {
  const grants: Grant[] = [];

  function create(terms: GrantTerms): Grant {
    const grant = {
      ...terms,
      id: newHandle(),
      revoked: false,
      refreshToken: newRefreshToken(),
      spent: [],
      access: [],
    };
    grants.push(grant);
    return grant;
  }

  function issueAccess(grant: Grant, ttl: number): string {
    const token = newAccessToken();
    grant.access.push({ token, expiresAt: clock.now() + ttl * 1000 });
    return token;
  }

  function rotate(grant: Grant): string {
    grant.spent.push(grant.refreshToken);
    grant.refreshToken = newRefreshToken();
    return grant.refreshToken;
  }

  function checkAccess(token: string): AccessCheck {
    const grant = grants.find((each) => each.access.some((access) => access.token === token));
    const access = grant?.access.find((each) => each.token === token);
    if (!grant || !access || grant.revoked) return { state: "unknown" };
    return clock.now() < access.expiresAt ? { state: "valid", grant } : { state: "expired" };
  }

  function checkRefresh(token: string, clientId: string): RefreshCheck {
    const grant = grants.find((each) => each.refreshToken === token || each.spent.includes(token));
    if (!grant || grant.clientId !== clientId) return { state: "unknown" };
    // A spent token in use again means that it has leaked: RFC 9700 4.14.2 ends the whole grant.
    if (grant.spent.includes(token)) grant.revoked = true;
    if (grant.revoked || clock.now() >= sixMonthsAfter(grant.consentAt)) return { state: "revoked" };
    return { state: "valid", grant };
  }

  const of = (account: AccountName) => grants.filter((grant) => grant.account === account && !grant.revoked);

  function revoke(account: AccountName): number {
    const ended = of(account);
    for (const grant of ended) grant.revoked = true;
    return ended.length;
  }

  function expireAccess(account: AccountName): number {
    const live = of(account)
      .flatMap((grant) => grant.access)
      .filter((access) => access.expiresAt > clock.now());
    for (const access of live) access.expiresAt = clock.now();
    return live.length;
  }

  return { all: () => grants, create, issueAccess, rotate, checkAccess, checkRefresh, revoke, expireAccess };
}
