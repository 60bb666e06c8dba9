import type { Account, AccountName } from "../catalog/accounts";
import type { Client } from "./settings";

/** The users who may use an app in Development Mode. Spotify docs: concepts/quota-modes. */
export type AllowList = {
  has(clientId: string, account: AccountName): boolean;
  /** Adds or removes a user for one app or for all apps. */
  set(account: AccountName, invited: boolean, clientId?: string): void;
  of(clientId: string): AccountName[];
};

/** Creates the allow-lists of the registered apps. */
export function createAllowList(clients: Client[], accounts: Account[]): AllowList {
  const invited = accounts.filter((account) => account.invited).map(({ handle }) => handle);
  const lists = new Map(clients.map(({ id, users }) => [id, new Set(users ?? invited)]));

  function set(account: AccountName, invited: boolean, clientId?: string): void {
    for (const [id, list] of lists) {
      if ((clientId ?? id) !== id) continue;
      if (invited) list.add(account);
      else list.delete(account);
    }
  }

  return {
    has: (clientId, account) => lists.get(clientId)?.has(account) ?? false,
    set,
    of: (clientId) => [...(lists.get(clientId) ?? [])],
  };
}
