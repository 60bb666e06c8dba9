import { createHash } from "node:crypto";
import { sealData, unsealData } from "iron-session";
import { z } from "zod";
import { env } from "../env";
import { isSecure } from "./session-cookie";

/** Seconds a person may take at Spotify's consent page. */
export const TRANSACTION_TTL = 15 * 60;

/** Logins that may be under way in one browser at once; with more, the oldest is given up. Keeps the header small. */
export const MOST_TRANSACTIONS = 3;

/** A login under way: Auth.js's state and code verifier as they are, and the path to return to. */
const transactionSchema = z.object({ state: z.string(), verifier: z.string(), returnTo: z.string() });

export type LoginTransaction = z.infer<typeof transactionSchema>;

function prefix(): string {
  return isSecure() ? "__Host-tonearm.login." : "tonearm.login.";
}

/** Not keyed: `state` is random, and a secret may be rotated while a person stands at Spotify's page. */
function stateHash(state: string): string {
  return createHash("sha256").update(state).digest("hex").slice(0, 16);
}

/** One cookie a login, found again by the `state` that comes back: tabs do not overwrite each other. */
export function transactionCookieName(state: string, now = Date.now()): string {
  return `${prefix()}${now.toString(36)}.${stateHash(state)}`;
}

/** @param names of all cookies of a request. @returns those of logins under way, oldest first. */
export function transactionCookieNames(names: string[]): string[] {
  return names.filter((name) => name.startsWith(prefix())).sort();
}

/** The cookie among `names` that belongs to this `state`, if it is one of ours. */
export function findTransactionCookie(names: string[], state: string): string | undefined {
  const suffix = `.${stateHash(state)}`;
  return transactionCookieNames(names).find((name) => name.endsWith(suffix));
}

export function sealLoginTransaction(transaction: LoginTransaction): Promise<string> {
  const [password = ""] = env().AUTH_SECRET;
  return sealData(transaction, { password, ttl: TRANSACTION_TTL });
}

/** Opens a transaction sealed with any listed secret. Damaged, foreign or too old: null, never an error. */
export async function openLoginTransaction(seal: string): Promise<LoginTransaction | null> {
  for (const password of env().AUTH_SECRET) {
    const opened: unknown = await unsealData(seal, { password, ttl: TRANSACTION_TTL }).catch(() => null);
    const transaction = transactionSchema.safeParse(opened);
    if (transaction.success) return transaction.data;
  }
  return null;
}
