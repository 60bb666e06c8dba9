import type { Account } from "../../catalog/accounts";
import type { AccessToken } from "../../state/access-tokens";
import type { EmulatorState } from "../../state/emulator-state";
import type { Grant } from "../../state/grant";
import type { Client } from "../../state/settings";

/** Current data of the dashboard. Times in Unix ms. */
export type Dashboard = {
  world: EmulatorState;
  now: number;
  accounts: Account[];
  clients: Client[];
  /** Newest first. */
  grants: Grant[];
  /** Newest first. */
  tokens: AccessToken[];
};

const MAX_ROWS = 12;

/** Returns the current data, with only the newest grants and tokens. */
export function dashboardOf(world: EmulatorState): Dashboard {
  return {
    world,
    now: world.clock.now(),
    accounts: Object.values(world.library.accounts),
    clients: world.settings.clients,
    grants: world.grants.all().slice(-MAX_ROWS).reverse(),
    tokens: world.grants.access.all().slice(-MAX_ROWS).reverse(),
  };
}

/** Returns the start and the end of a secret, to distinguish it from others. */
export function masked(secret: string): string {
  return `${secret.slice(0, 2)}…${secret.slice(-4)}`;
}

/** Formats a time in UTC. */
export function moment(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace("T", " ");
}
