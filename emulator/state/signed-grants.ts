import { z } from "zod";
import { ACCOUNT_NAMES } from "../catalog/accounts";
import type { AccessTokens } from "./access-tokens";
import { type Clock, sixMonthsAfter } from "./clock";
import type { Grant } from "./grant";
import type { Grants } from "./grants";
import { SCOPES } from "./scopes";
import type { Signer } from "./signed-text";
import { newHandle } from "./token-generator";

type GrantTerms = Pick<Grant, "account" | "clientId" | "scopes" | "consentAt" | "public">;

/** Spotify's tokens begin like this. */
const [ACCESS_PREFIX, REFRESH_PREFIX] = ["BQ", "AQ"];

const SCOPE_NAMES = Object.keys(SCOPES);

/** As a tuple with numbers for scopes a token stays shorter than Spotify's. */
const termsSchema = z.tuple([
  z.enum(ACCOUNT_NAMES),
  z.string(),
  z.array(z.number()),
  z.number(),
  z.boolean(),
]);

const personSchema = z.object({ terms: termsSchema, until: z.number() });
const appSchema = z.object({ clientId: z.string(), until: z.number() });

function pack({ account, clientId, scopes, consentAt, public: isPublic }: GrantTerms) {
  return [account, clientId, scopes.map((scope) => SCOPE_NAMES.indexOf(scope)), consentAt, isPublic];
}

function unpack([account, clientId, scopes, consentAt, isPublic]: z.infer<typeof termsSchema>): GrantTerms {
  const names = scopes.map((index) => SCOPE_NAMES[index] ?? "");
  return { account, clientId, scopes: names, consentAt, public: isPublic };
}

function toGrant(terms: GrantTerms, refreshToken: string): Grant {
  return { ...terms, id: newHandle(), revoked: false, refreshToken, rotations: 0 };
}

/**
 * Creates grants whose tokens contain their terms, so that every process with the secret accepts them. Nothing is stored, so
 * nothing can be listed or revoked, and no refresh token is spent.
 */
export function createSignedGrants(clock: Clock, signer: Signer): Grants {
  function checkRefresh(token: string, clientId: string): ReturnType<Grants["checkRefresh"]> {
    const packed = signer.read("refresh", token.slice(REFRESH_PREFIX.length), termsSchema);
    const terms = packed && unpack(packed);
    if (terms?.clientId !== clientId) return { state: "unknown" };
    if (clock.now() >= sixMonthsAfter(terms.consentAt)) return { state: "revoked" };
    return { state: "valid", grant: toGrant(terms, token) };
  }

  return {
    access: createSignedAccessTokens(clock, signer),
    create: (terms) => toGrant(terms, `${REFRESH_PREFIX}${signer.sign("refresh", pack(terms))}`),
    checkRefresh,
    rotate: ({ refreshToken }) => refreshToken,
    all: () => [],
    refreshTokens: () => [],
    spendCode: () => {},
    revokeByCode: () => {},
    revoke: () => 0,
  };
}

function createSignedAccessTokens(clock: Clock, { sign, read }: Signer): AccessTokens {
  const issue: AccessTokens["issue"] = (bearer, ttlS) => {
    const until = clock.now() + ttlS * 1000;
    return bearer.kind === "app"
      ? `${ACCESS_PREFIX}${sign("app", { clientId: bearer.clientId, until })}`
      : `${ACCESS_PREFIX}${sign("access", { terms: pack(bearer.grant), until })}`;
  };

  const check: AccessTokens["check"] = (token) => {
    const text = token.slice(ACCESS_PREFIX.length);
    const person = read("access", text, personSchema);
    const app = read("app", text, appSchema);
    const until = (person ?? app)?.until;
    if (until !== undefined && clock.now() >= until) return { state: "expired" };
    if (app) return { state: "valid", bearer: { kind: "app", clientId: app.clientId } };
    if (!person) return { state: "unknown" };
    return { state: "valid", bearer: { kind: "person", grant: toGrant(unpack(person.terms), "") } };
  };

  return { issue, check, expire: () => 0, all: () => [] };
}
