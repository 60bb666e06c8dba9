import type { AccountName } from "../catalog/accounts";
import type { EmulatorState } from "./emulator-state";

/** What a person does who removes an app, or all, from the account; gives how many grants that ended. */
export function removeApp(
  { grants, logins }: EmulatorState,
  account: AccountName,
  clientId?: string,
): number {
  // Who removes an app at Spotify is asked again at the next login.
  logins.forgetConsents(account, clientId);
  return grants.revoke(account, clientId);
}
