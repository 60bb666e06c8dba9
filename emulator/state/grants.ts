import type { AccountName } from "../catalog/accounts";
import { type AccessTokens, createAccessTokens } from "./access-tokens";
import { createBoundedMap } from "./bounded-map";
import { type Clock, sixMonthsAfter } from "./clock";
import type { Grant } from "./grant";
import { newHandle, newRefreshToken } from "./token-generator";

/** What a grant is made from. */
type GrantTerms = Pick<Grant, "account" | "clientId" | "scopes" | "consentAt" | "public">;

/** How a refresh token was found. */
type RefreshCheck = { state: "valid"; grant: Grant } | { state: "revoked" } | { state: "unknown" };

/** All grants, with the ways to use and end them. */
export type Grants = {
  all(): Grant[];
  access: AccessTokens;
  create(terms: GrantTerms): Grant;
  /** Replaces the grant's refresh token and remembers the old one as spent. */
  rotate(grant: Grant): string;
  /** Looks a refresh token up for a client; a spent one ends its grant. */
  checkRefresh(token: string, clientId: string): RefreshCheck;
  /** Every refresh token still remembered, spent ones first. */
  refreshTokens(): string[];
  /** Ends an account's grants, all or those to one client; gives how many. */
  revoke(account: AccountName, clientId?: string): number;
};

const KEPT_GRANTS = 50_000;
const KEPT_SPENT = 100_000;

/** An empty collection of grants that lives by the given clock. */
export function createGrants(clock: Clock): Grants {
  const live = new Map<string, Grant>();
  const spent = createBoundedMap<string, Grant>(KEPT_SPENT);
  const grants = createBoundedMap<string, Grant>(KEPT_GRANTS, (grant) => live.delete(grant.refreshToken));

  function create(terms: GrantTerms): Grant {
    const grant = {
      ...terms,
      id: newHandle(),
      revoked: false,
      refreshToken: newRefreshToken(),
      rotations: 0,
    };
    grants.set(grant.id, grant);
    live.set(grant.refreshToken, grant);
    return grant;
  }

  function rotate(grant: Grant): string {
    live.delete(grant.refreshToken);
    spent.set(grant.refreshToken, grant);
    grant.refreshToken = newRefreshToken();
    grant.rotations += 1;
    live.set(grant.refreshToken, grant);
    return grant.refreshToken;
  }

  function checkRefresh(token: string, clientId: string): RefreshCheck {
    const grant = live.get(token) ?? spent.get(token);
    if (!grant || grant.clientId !== clientId) return { state: "unknown" };
    // A spent token in use again means that it has leaked: RFC 9700 4.14.2 ends the whole grant.
    if (grant.refreshToken !== token) grant.revoked = true;
    if (grant.revoked || clock.now() >= sixMonthsAfter(grant.consentAt)) return { state: "revoked" };
    return { state: "valid", grant };
  }

  function revoke(account: AccountName, clientId?: string): number {
    const ended = grants
      .values()
      .filter((grant) => grant.account === account && !grant.revoked)
      .filter((grant) => clientId === undefined || grant.clientId === clientId);
    for (const grant of ended) grant.revoked = true;
    return ended.length;
  }

  return {
    all: grants.values,
    access: createAccessTokens(clock),
    create,
    rotate,
    checkRefresh,
    refreshTokens: () => [...spent.keys(), ...live.keys()],
    revoke,
  };
}
