import { z } from "zod";
import { createSealedType } from "../sealed";
import { hashState } from "./transaction";

/** How long (ms) a front end may take to post the code it was given. */
const CODE_LIFE = 120_000;

/** Spotify's code on its way through a front end, which cannot open it. Times are Unix ms. */
const schema = z.object({
  code: z.string(),
  stateHash: z.string(),
  origin: z.string(),
  expiresAt: z.number(),
});

const sealing = createSealedType("tonearm-code", schema);

/** Wraps Spotify's code for one front end and one login. It is used once, as its login is. */
export function sealCode(
  { code, state, origin }: { code: string; state: string; origin: string },
  now = Date.now(),
): Promise<string> {
  return sealing.seal({ code, stateHash: hashState(state), origin, expiresAt: now + CODE_LIFE });
}

/** Whether a text says that it is a wrapped one. */
export const isSealedCode = sealing.claims;

/** Spotify's code, if this is a wrapped one of this login and in time; else null. */
export async function openSealedCode(
  text: string,
  { stateHash, origin }: { stateHash: string; origin: string },
  now = Date.now(),
): Promise<string | null> {
  const opened = await sealing.open(text);
  const fits = opened?.stateHash === stateHash && opened.origin === origin && now <= opened.expiresAt;
  return fits ? opened.code : null;
}
