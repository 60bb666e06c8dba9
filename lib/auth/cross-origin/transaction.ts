import { createHash, randomUUID, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { ApiError } from "../../api/errors";
import { store } from "../../store";
import { createSealedType } from "../sealed";

/** How long (ms) a login may take, from its address to its end. */
export const LOGIN_TTL_MS = 600_000;

/** The ways a front end may log somebody in. */
export const modes = ["redirect", "popup", "code"] as const;

/** A login that a front end began; it keeps this, sealed, until Spotify has sent the person back. Times are Unix ms. */
const schema = z.object({
  id: z.string(),
  /** Of the state: the seal is worthless to whoever has not got that too. */
  stateHash: z.string(),
  verifier: z.string(),
  /** Whose login it is. */
  origin: z.string(),
  redirectUri: z.string(),
  scope: z.string(),
  expiresAt: z.number(),
});

export type CrossOriginTransaction = z.infer<typeof schema>;

const { seal, open } = createSealedType("tonearm-transaction", schema);

export function hashState(state: string): string {
  return createHash("sha256").update(state).digest("base64url");
}

/** Whether a state is the one with this hash, found out in a time that tells nothing of it. */
export function isState(state: string, hash: string): boolean {
  const [given, expected] = [Buffer.from(hashState(state)), Buffer.from(hash)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

export function sealCrossOriginTransaction(
  begun: Omit<CrossOriginTransaction, "id" | "expiresAt">,
  now = Date.now(),
): Promise<string> {
  return seal({ ...begun, id: randomUUID(), expiresAt: now + LOGIN_TTL_MS });
}

function usedKey(id: string): string {
  return `used-login:${id}`;
}

/** What it is compared with where nothing could be opened: every refusal costs the same work. */
const none: CrossOriginTransaction = {
  id: "none",
  stateHash: hashState(""),
  verifier: "",
  origin: "",
  redirectUri: "",
  scope: "",
  expiresAt: 0,
};

type Shown = { transaction: string; state: string; origin: string };

/**
 * Opens a login of this origin's, with the state that came back.
 * @throws ApiFault `invalid_transaction`, `foreign_origin` (400), `state_mismatch`, `expired_transaction`, `used_transaction`.
 */
export async function openCrossOriginTransaction(
  shown: Shown,
  now = Date.now(),
): Promise<CrossOriginTransaction> {
  const opened = await open(shown.transaction);
  const login = opened ?? none;
  const matches = isState(shown.state, login.stateHash);
  const used = await store.get(usedKey(login.id));
  if (!opened) throw new ApiError("invalid_transaction");
  if (login.origin !== shown.origin) throw new ApiError("foreign_origin", { status: 400 });
  if (!matches) throw new ApiError("state_mismatch");
  if (now > login.expiresAt) throw new ApiError("expired_transaction");
  if (used) throw new ApiError("used_transaction");
  return login;
}

/**
 * Uses a login up, before its code is spent: of several at once one goes on.
 * @throws ApiFault `used_transaction`.
 */
export async function consumeTransaction({ id }: CrossOriginTransaction): Promise<void> {
  if ((await store.add(usedKey(id), 1, 2 * LOGIN_TTL_MS)) > 1) throw new ApiError("used_transaction");
}
