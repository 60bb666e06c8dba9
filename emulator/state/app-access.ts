import type { AccountName } from "../catalog/accounts";
import type { EmulatorState } from "./emulator-state";

/** Removes one app or all apps from an account. Returns the number of ended grants. */
export function removeApp(
  { grants, logins }: EmulatorState,
  account: AccountName,
  clientId?: string,
): number {
  // After removal, Spotify asks for consent again at the next login.
  logins.forgetConsents(account, clientId);
  return grants.revoke(account, clientId);
}
