import type { AccountName, Person } from "../library/people";

/** Who calls the Web API, and what they were allowed. */
export type Caller = { account: AccountName; person: Person; scopes: string[] };

/** What middleware leaves for the routes behind it. */
export type Environment = { Variables: { caller: Caller } };
