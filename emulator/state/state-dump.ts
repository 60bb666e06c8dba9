import type { Account } from "../catalog/accounts";
import { ownerOf } from "./clients";
import { sixMonthsAfter } from "./clock";
import type { EmulatorState } from "./emulator-state";
import type { Grant } from "./grant";
import type { Client } from "./settings";

/** Returns the state without secrets: accounts, grants, clients, settings and faults. */
export function stateReport(world: EmulatorState) {
  const { clients, redirectUris, ...settings } = world.settings;
  const live = liveTokens(world);
  return {
    now: iso(world.clock.now()),
    settings,
    clients: clients.map((client) => clientReport(world, client)),
    redirectUris,
    ownerPremium: world.ownerPremium,
    withheld: world.withheld,
    faults: world.faults.all(),
    accounts: Object.values(world.library.accounts).map(accountReport),
    grants: world.grants.all().map((grant) => grantReport(grant, live.get(grant.id) ?? 0)),
  };
}

/** Returns the most recently issued tokens and codes, so that a test can search for leaks. */
export function tokenReport({ grants, logins }: EmulatorState) {
  return {
    accessTokens: grants.access.all().map(({ token }) => token),
    refreshTokens: grants.refreshTokens(),
    codes: logins.issuedCodes(),
  };
}

function accountReport({ handle, person, invited }: Account) {
  return { account: handle, id: person.id, accountId: person.accountId, displayName: person.name, invited };
}

function clientReport({ allowList }: EmulatorState, client: Client) {
  const { id, redirectUris } = client;
  return { id, owner: ownerOf(client), users: allowList.of(id), redirectUris };
}

/** Number of valid access tokens of each grant. */
function liveTokens({ grants, clock }: EmulatorState): Map<string, number> {
  const live = new Map<string, number>();
  for (const { bearer, expiresAt } of grants.access.all()) {
    if (bearer.kind !== "person" || bearer.grant.revoked || expiresAt <= clock.now()) continue;
    live.set(bearer.grant.id, (live.get(bearer.grant.id) ?? 0) + 1);
  }
  return live;
}

function grantReport(grant: Grant, liveAccessTokens: number) {
  const { id, account, clientId, scopes, consentAt, revoked, rotations } = grant;
  const times = { consentAt: iso(consentAt), endsAt: iso(sixMonthsAfter(consentAt)) };
  return { id, account, clientId, scopes, ...times, revoked, rotations, liveAccessTokens };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
