import type { AccountName, UserAccount } from "../catalog/accounts";

/**
 * Who calls the Web API, and what they were allowed. An app that calls for itself is nobody: `alone` is true, the
 * person has an empty id, and `account` names a library without anything in it.
 */
export type Caller = { account: AccountName; person: UserAccount; scopes: string[]; alone: boolean };

/** What middleware leaves for the routes behind it. */
export type Environment = { Variables: { caller: Caller; client: string } };
