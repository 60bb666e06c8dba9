import { z } from "zod";
import { ACCOUNT_NAMES } from "../catalog/accounts";
import { type AuthorizeRequest, type Code, createLogins, type Logins } from "./authorization-codes";
import type { Clock } from "./clock";
import type { Signer } from "./signed-text";

const requestSchema = z
  .object({
    clientId: z.string(),
    redirectUri: z.string(),
    scopes: z.array(z.string()),
    state: z.string().optional(),
    challenge: z.string().optional(),
    showDialog: z.boolean(),
  })
  // JSON leaves out what is undefined.
  .transform((request): AuthorizeRequest => ({ state: undefined, challenge: undefined, ...request }));

const codeSchema = z.object({
  request: requestSchema,
  account: z.enum(ACCOUNT_NAMES),
  scopes: z.array(z.string()),
  consentAt: z.number(),
  madeAt: z.number(),
});

/**
 * Creates a store of logins whose forms and codes contain what they stand for, so that another process with the secret can
 * continue a login. A code can be used again until it expires. Consents are remembered by this process alone.
 */
export function createSignedLogins(clock: Clock, { sign, read }: Signer): Logins {
  /** The app got its state back beside the code, which stays short without it. */
  function issueCode({ request, ...terms }: Omit<Code, "madeAt">): string {
    return sign("code", { ...terms, request: { ...request, state: undefined }, madeAt: clock.now() });
  }

  return {
    ...createLogins(clock),
    begin: (request) => sign("request", request),
    take: (handle) => read("request", handle, requestSchema),
    issueCode,
    takeCode: (code) => read("code", code, codeSchema),
    issuedCodes: () => [],
  };
}
