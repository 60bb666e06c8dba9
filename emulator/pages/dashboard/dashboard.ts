import type { Account } from "../../catalog/accounts";
import type { AccessToken } from "../../state/access-tokens";
import type { EmulatorState } from "../../state/emulator-state";
import type { Grant } from "../../state/grant";
import type { Client } from "../../state/settings";

/** What the page at `/` shows, as it stands. Times in Unix ms. */
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

const SHOWN = 12;

/** Gathers it. Of grants and tokens only the newest are shown. */
export function dashboardOf(world: EmulatorState): Dashboard {
  return {
    world,
    now: world.clock.now(),
    accounts: Object.values(world.library.accounts),
    clients: world.settings.clients,
    grants: world.grants.all().slice(-SHOWN).reverse(),
    tokens: world.grants.access.all().slice(-SHOWN).reverse(),
  };
}

/** The end of a secret, to tell it from others. */
export function masked(secret: string): string {
  return `${secret.slice(0, 2)}…${secret.slice(-4)}`;
}

/** A moment as people read it, in UTC. */
export function moment(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace("T", " ");
}
