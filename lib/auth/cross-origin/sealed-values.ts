import { randomUUID } from "node:crypto";
import { z } from "zod";
import { ApiError } from "../../api/errors";
import { store } from "../../store";
import { MINUTE_MS } from "../../time";
import { hashState, isState } from "../authorization-response";
import { createSealedType } from "../sealed";

/** How long a login may take, from its authorization URL to its end. */
export const LOGIN_TTL_MS = 10 * MINUTE_MS;

/** The login modes for other origins. */
export const modes = ["redirect", "popup", "code"] as const;

/**
 * A login from another origin, which holds this sealed until Spotify sends the user back. Times are Unix ms.
 */
const transactionSchema = z.object({
  id: z.string(),
  /** Hash of the state, without which the sealed transaction is useless. */
  stateHash: z.string(),
  verifier: z.string(),
  /** The origin that started the login. */
  origin: z.string(),
  redirectUri: z.string(),
  scope: z.string(),
  expiresAt: z.number(),
});

export type CrossOriginTransaction = z.infer<typeof transactionSchema>;

const sealedTransaction = createSealedType("tonearm-transaction", transactionSchema);

/** Seals a login that begins now, for 10 minutes. */
export function sealCrossOriginTransaction(
  login: Omit<CrossOriginTransaction, "id" | "expiresAt">,
  now = Date.now(),
): Promise<string> {
  return sealedTransaction.seal({ ...login, id: randomUUID(), expiresAt: now + LOGIN_TTL_MS });
}

function usedKey(id: string): string {
  return `used-login:${id}`;
}

type PostedTransaction = { transaction: string; state: string; origin: string };

/**
 * Opens the transaction of a login of this origin, and checks the state that Spotify returned.
 * @throws ApiError `invalid_transaction`, `foreign_origin` (400), `state_mismatch`, `expired_transaction`,
 * `used_transaction`.
 */
export async function openCrossOriginTransaction(
  posted: PostedTransaction,
  now = Date.now(),
): Promise<CrossOriginTransaction> {
  const login = await sealedTransaction.open(posted.transaction);
  if (!login) throw new ApiError("invalid_transaction");
  if (login.origin !== posted.origin) throw new ApiError("foreign_origin", { status: 400 });
  if (!isState(posted.state, login.stateHash)) throw new ApiError("state_mismatch");
  if (now > login.expiresAt) throw new ApiError("expired_transaction");
  if (await store.get(usedKey(login.id))) throw new ApiError("used_transaction");
  return login;
}

/**
 * Marks a login as used before its code is exchanged. Of several concurrent calls only one succeeds.
 * @throws ApiError `used_transaction`.
 */
export async function consumeTransaction({ id }: CrossOriginTransaction): Promise<void> {
  if ((await store.add(usedKey(id), 1, 2 * LOGIN_TTL_MS)) > 1) throw new ApiError("used_transaction");
}

/**
 * The `state` of a login that returns to this app before it continues to another origin. It contains the
 * target, so the server stores nothing. Times are Unix ms.
 */
const stateSchema = z.object({
  nonce: z.string(),
  origin: z.string(),
  returnTo: z.string(),
  mode: z.enum(modes).exclude(["code"]),
  expiresAt: z.number(),
});

export type CrossOriginState = z.infer<typeof stateSchema>;

/** `seal` seals a state, `open` opens it, and `claims` recognizes one by its prefix. */
export const sealedState = createSealedType("tonearm-state", stateSchema);

/** How long another origin may take to post the code it received. */
const CODE_TTL_MS = 2 * MINUTE_MS;

/** Spotify's code, sealed for the way through another origin, which cannot open it. Times are Unix ms. */
const codeSchema = z.object({
  code: z.string(),
  stateHash: z.string(),
  origin: z.string(),
  expiresAt: z.number(),
});

const sealedCode = createSealedType("tonearm-code", codeSchema);

/** Seals Spotify's code for one origin and one login. It is usable once, like its login. */
export function sealCode(
  { code, state, origin }: { code: string; state: string; origin: string },
  now = Date.now(),
): Promise<string> {
  return sealedCode.seal({ code, stateHash: hashState(state), origin, expiresAt: now + CODE_TTL_MS });
}

/** Returns whether a text has the prefix of a sealed code. */
export const isSealedCode = sealedCode.claims;

/** Returns Spotify's code from an unexpired sealed code of this login, else null. */
export async function openSealedCode(
  text: string,
  { stateHash, origin }: { stateHash: string; origin: string },
  now = Date.now(),
): Promise<string | null> {
  const opened = await sealedCode.open(text);
  const isValid = opened?.stateHash === stateHash && opened.origin === origin && now <= opened.expiresAt;
  return isValid ? opened.code : null;
}
