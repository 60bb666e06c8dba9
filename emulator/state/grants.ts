import type { AccountName } from "../catalog/accounts";
import { type AccessTokens, createAccessTokens } from "./access-tokens";
import { createBoundedMap } from "./bounded-map";
import { type Clock, sixMonthsAfter } from "./clock";
import type { Grant } from "./grant";
import { newHandle, newRefreshToken, type TokenLength } from "./token-generator";

type GrantTerms = Pick<Grant, "account" | "clientId" | "scopes" | "consentAt" | "public">;

type RefreshCheck = { state: "valid"; grant: Grant } | { state: "revoked" } | { state: "unknown" };

/** All grants and their tokens. */
export type Grants = {
  all(): Grant[];
  access: AccessTokens;
  create(terms: GrantTerms): Grant;
  /** Replaces the grant's refresh token and stores the old one as spent. */
  rotate(grant: Grant): string;
  /** Looks up a refresh token of a client. A spent token revokes its grant. */
  checkRefresh(token: string, clientId: string): RefreshCheck;
  /** All stored refresh tokens, spent ones first. */
  refreshTokens(): string[];
  /** Stores which grant a code became. */
  spendCode(code: string, grant: Grant): void;
  /** Revokes the grant that a client's code became, if it did. */
  revokeByCode(code: string, clientId: string): void;
  /** Revokes an account's grants to one client or to all. Returns their number. */
  revoke(account: AccountName, clientId?: string): number;
};

const MAX_GRANTS = 50_000;
const MAX_SPENT_TOKENS = 100_000;

/** Creates an empty store of grants that uses the given clock. */
export function createGrants(clock: Clock, tokenLength: () => TokenLength = () => "usual"): Grants {
  const live = new Map<string, Grant>();
  const spent = createBoundedMap<string, Grant>(MAX_SPENT_TOKENS);
  const spentCodes = createBoundedMap<string, Grant>(MAX_GRANTS);
  const grants = createBoundedMap<string, Grant>(MAX_GRANTS, (grant) => live.delete(grant.refreshToken));

  function create(terms: GrantTerms): Grant {
    const grant = {
      ...terms,
      id: newHandle(),
      revoked: false,
      refreshToken: newRefreshToken(tokenLength()),
      rotations: 0,
    };
    grants.set(grant.id, grant);
    live.set(grant.refreshToken, grant);
    return grant;
  }

  function rotate(grant: Grant): string {
    live.delete(grant.refreshToken);
    spent.set(grant.refreshToken, grant);
    grant.refreshToken = newRefreshToken(tokenLength());
    grant.rotations += 1;
    live.set(grant.refreshToken, grant);
    return grant.refreshToken;
  }

  function checkRefresh(token: string, clientId: string): RefreshCheck {
    const grant = live.get(token) ?? spent.get(token);
    if (!grant || grant.clientId !== clientId) return { state: "unknown" };
    // Reuse of a spent token indicates a leak. RFC 9700 4.14.2: revoke the whole grant.
    if (grant.refreshToken !== token) grant.revoked = true;
    if (grant.revoked || clock.now() >= sixMonthsAfter(grant.consentAt)) return { state: "revoked" };
    return { state: "valid", grant };
  }

  function revokeByCode(code: string, clientId: string): void {
    const grant = spentCodes.get(code);
    if (grant?.clientId === clientId) grant.revoked = true;
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
    access: createAccessTokens(clock, tokenLength),
    create,
    rotate,
    checkRefresh,
    spendCode: spentCodes.set,
    revokeByCode,
    refreshTokens: () => [...spent.keys(), ...live.keys()],
    revoke,
  };
}
