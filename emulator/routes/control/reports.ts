import type { Account } from "../../library/people";
import { sixMonthsAfter } from "../../state/clock";
import type { Grant } from "../../state/grants";
import type { World } from "../../state/world";

/** Everything but secrets: accounts, grants, clients, settings and faults. */
export function stateReport(world: World) {
  const { profile, rotation, accessTtl, library, seed, clients, redirectUris } = world.settings;
  return {
    now: iso(world.clock.now()),
    settings: { profile, rotation, accessTtl, library, seed },
    clients: clients.map(({ id }) => ({ id })),
    redirectUris,
    ownerPremium: world.ownerPremium,
    withheld: world.withheld,
    faults: world.faults.all(),
    accounts: Object.values(world.library.accounts).map(accountReport),
    grants: world.grants.all().map((grant) => grantReport(grant, world.clock.now())),
  };
}

/** Every token and code that was ever issued, so that a test can look for leaks. */
export function tokenReport(world: World) {
  const grants = world.grants.all();
  return {
    accessTokens: grants.flatMap(({ access }) => access.map(({ token }) => token)),
    refreshTokens: grants.flatMap(({ refreshToken, spent }) => [...spent, refreshToken]),
    codes: world.logins.issuedCodes(),
  };
}

function accountReport({ handle, person, invited }: Account) {
  return { account: handle, id: person.id, accountId: person.accountId, displayName: person.name, invited };
}

function grantReport(grant: Grant, now: number) {
  const { id, account, clientId, scopes, consentAt, revoked } = grant;
  return {
    id,
    account,
    clientId,
    scopes,
    consentAt: iso(consentAt),
    endsAt: iso(sixMonthsAfter(consentAt)),
    revoked,
    rotations: grant.spent.length,
    liveAccessTokens: revoked ? 0 : grant.access.filter(({ expiresAt }) => expiresAt > now).length,
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
