import type { AccountName, UserAccount } from "../catalog/accounts";

/**
 * The caller of the Web API and its scopes. For an app without a user, `alone` is true, `person` has an empty id,
 * and `account` is the empty account.
 */
export type Caller = { account: AccountName; person: UserAccount; scopes: string[]; alone: boolean };

/** Hono variables that the middleware sets for the routes. */
export type Environment = { Variables: { caller: Caller; client: string } };
