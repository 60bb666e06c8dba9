/** What this browser keeps about the account that is signed in, by its keys in `localStorage`. */
export const ACCOUNT_KEYS = {
  addTargets: "tonearm.add-targets",
  devices: "tonearm.devices",
  free: "tonearm.free",
  searches: "tonearm.searches",
} as const;

/** The account that these are about. */
const OWNER_KEY = "tonearm.account";

/**
 * Deletes what this browser keeps about an account, once that account is not signed in any more.
 * @param account a hash of the account that is signed in; null if nobody is.
 */
export function deleteOtherAccounts(account: string | null): void {
  try {
    if (account !== null && localStorage.getItem(OWNER_KEY) === account) return;
    for (const key of Object.values(ACCOUNT_KEYS)) localStorage.removeItem(key);
    if (account === null) localStorage.removeItem(OWNER_KEY);
    else localStorage.setItem(OWNER_KEY, account);
  } catch {
    // Where storage is blocked, nothing is kept.
  }
}
