import { z } from "zod";
import { createSealedType } from "../sealed";
import { modes } from "./transaction";

/**
 * The `state` of a login that comes back to this app before it goes on to a front end: it tells where to, so that nothing
 * need be kept. Times are Unix ms.
 */
const schema = z.object({
  nonce: z.string(),
  origin: z.string(),
  returnTo: z.string(),
  mode: z.enum(modes).exclude(["code"]),
  expiresAt: z.number(),
});

export type CrossOriginState = z.infer<typeof schema>;

/** Sealed by `seal`, opened by `open`; `claims` recognises one. */
export const sealedState = createSealedType("tonearm-state", schema);
