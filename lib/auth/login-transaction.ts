import { unsealData } from "iron-session";
import type { NextRequest, NextResponse } from "next/server";
import { z } from "zod";
import { cookieName, formerCookieName } from "../cookie-names";
import { env } from "../env";
import { SECOND_MS } from "../time";
import { hashState, isState } from "./authorization-response";
import { createSealedType } from "./sealed";
import { cookieAttributes, deleteCookies } from "./session-cookie";

/** How long a user may take at Spotify's consent page. */
export const TRANSACTION_TTL_S = 15 * 60;

/** Logins in progress in one browser: one per tab. */
const MAX_TRANSACTIONS = 5;

/** Of all their cookies. With a session, the cookie header stays below 6 KB; common proxies refuse 8 KB. */
const MAX_TRANSACTIONS_BYTES = 3_600;

/** A login in progress: the code verifier of Auth.js, and the path to return to. */
export type LoginTransaction = { verifier: string; returnTo: string };

/** Holds the hash of the state instead of the state, which is long and comes back with the callback. */
const sealedSchema = z.object({
  stateHash: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  /** Unix ms. */
  expiresAt: z.number(),
});

const sealing = createSealedType("tonearm-login", sealedSchema);

/** The format of version 0.1.0. Remove with its reader once no login that it started can be in progress. */
const previousSchema = z.object({ state: z.string(), verifier: z.string(), returnTo: z.string() });

type Cookie = { name: string; value: string };

function sizeOf({ name, value }: Cookie): number {
  return name.length + value.length;
}

function prefix(): string {
  return cookieName("login.");
}

function nameSuffix(state: string): string {
  return `.${Buffer.from(hashState(state), "base64url").toString("hex").slice(0, 16)}`;
}

/**
 * Returns the cookie name of one login, which the callback finds by its `state`. Each login has its own, so
 * tabs do not overwrite each other.
 */
export function transactionCookieName(state: string, now = Date.now()): string {
  return `${prefix()}${now.toString(36)}${nameSuffix(state)}`;
}

/**
 * Returns the names of the oldest logins in progress, which have to go so that one more fits.
 * @param cookies all cookies of a request.
 * @param added the cookie of the new login.
 */
export function excessTransactions(cookies: Cookie[], added: Cookie): string[] {
  const existing = cookies.filter(({ name }) => name.startsWith(prefix()));
  const newestFirst = existing.toSorted((one, other) => (one.name < other.name ? 1 : -1));
  let bytes = sizeOf(added);
  const excess = newestFirst.filter((cookie, index) => {
    bytes += sizeOf(cookie);
    return index >= MAX_TRANSACTIONS - 1 || bytes > MAX_TRANSACTIONS_BYTES;
  });
  return excess.map(({ name }) => name);
}

/** Returns the cookie name of the login with this `state`, if there is one. */
export function findTransactionCookie(names: string[], state: string): string | undefined {
  const suffix = nameSuffix(state);
  const former = formerCookieName("login.");
  const isOurs = (name: string) => name.startsWith(prefix()) || (former && name.startsWith(former));
  return names.find((name) => isOurs(name) && name.endsWith(suffix));
}

/** Seals the transaction of the login with this `state`. */
export function sealLoginTransaction(
  state: string,
  transaction: LoginTransaction,
  now = Date.now(),
): Promise<string> {
  const expiresAt = now + TRANSACTION_TTL_S * SECOND_MS;
  return sealing.seal({ ...transaction, stateHash: hashState(state), expiresAt });
}

/** Sets the cookie of a login on the response that leads to Spotify, and deletes the oldest if there are too many. */
export async function writeTransaction(
  { cookies }: NextRequest,
  response: NextResponse,
  state: string,
  transaction: LoginTransaction,
): Promise<void> {
  const cookie = {
    name: transactionCookieName(state),
    value: await sealLoginTransaction(state, transaction),
  };
  deleteCookies(response, excessTransactions(cookies.getAll(), cookie));
  response.cookies.set(cookie.name, cookie.value, cookieAttributes(TRANSACTION_TTL_S));
}

async function openPreviousFormat(seal: string, state: string): Promise<LoginTransaction | null> {
  for (const password of env().AUTH_SECRET) {
    const opened: unknown = await unsealData(seal, { password, ttl: TRANSACTION_TTL_S }).catch(() => null);
    const { data } = previousSchema.safeParse(opened);
    if (data && isState(data.state, hashState(state)))
      return { verifier: data.verifier, returnTo: data.returnTo };
  }
  return null;
}

/**
 * Opens a transaction sealed with any listed secret. Returns null if it is damaged, foreign, expired or of
 * another `state`.
 */
export async function openLoginTransaction(
  seal: string,
  state: string,
  now = Date.now(),
): Promise<LoginTransaction | null> {
  if (!sealing.claims(seal)) return openPreviousFormat(seal, state);
  const opened = await sealing.open(seal);
  if (!opened || now > opened.expiresAt || !isState(state, opened.stateHash)) return null;
  return { verifier: opened.verifier, returnTo: opened.returnTo };
}

/** A login in progress of this browser, and the name of its cookie. */
export type FoundTransaction = { name: string; transaction: LoginTransaction };

/** Returns the login in progress with this `state`, or null if this browser has none. */
export async function readTransaction(
  { cookies }: NextRequest,
  state: string,
): Promise<FoundTransaction | null> {
  const names = cookies.getAll().map(({ name }) => name);
  const name = findTransactionCookie(names, state);
  const seal = name && cookies.get(name)?.value;
  const transaction = seal ? await openLoginTransaction(seal, state) : null;
  return name && transaction ? { name, transaction } : null;
}
