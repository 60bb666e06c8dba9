import type { AccountName } from "../catalog/accounts";
import { createBoundedMap } from "./bounded-map";
import { type Clock, sixMonthsAfter } from "./clock";
import { createRing } from "./ring-buffer";
import { newCode, newHandle } from "./token-generator";

/** An authorize request that has passed all checks. */
export type AuthorizeRequest = {
  clientId: string;
  redirectUri: string;
  scopes: string[];
  state: string | undefined;
  challenge: string | undefined;
  showDialog: boolean;
};

/** A code on its way to the app, and what it stands for. */
export type Code = {
  request: AuthorizeRequest;
  account: AccountName;
  scopes: string[];
  consentAt: number;
  madeAt: number;
};

type Consent = { browser: string; account: AccountName; clientId: string; scopes: string[]; at: number };

/** Logins under way, consents given, and codes not yet used. */
export type Logins = {
  /** Keeps a request while its page is looked at; gives the handle for the form. */
  begin(request: AuthorizeRequest): string;
  /** Takes a kept request, once. */
  take(handle: string): AuthorizeRequest | undefined;
  /** Notes that a browser's account agreed; gives the moment. */
  consent(browser: string, account: AccountName, request: AuthorizeRequest): number;
  /** The last consent in a browser that covers a request and is not too old. */
  earlierConsent(browser: string, request: AuthorizeRequest): Consent | undefined;
  /** Forgets an account's consents, all or those to one client. */
  forgetConsents(account: AccountName, clientId?: string): void;
  issueCode(terms: Omit<Code, "madeAt">): string;
  /** Takes a code, once; it may be too old. */
  takeCode(code: string): Code | undefined;
  /** The codes issued so far, used or not; of very many the last. */
  issuedCodes(): string[];
};

// A request can carry a state as long as an address may be: 16 KB.
const KEPT_REQUESTS = 5_000;
const KEPT = 20_000;

/** An empty set of logins that lives by the given clock. */
export function createLogins(clock: Clock): Logins {
  const requests = createBoundedMap<string, AuthorizeRequest>(KEPT_REQUESTS);
  const codes = createBoundedMap<string, Code>(KEPT_REQUESTS);
  const issued = createRing<string>(KEPT);
  const consents = createBoundedMap<string, Consent>(KEPT);

  function begin(request: AuthorizeRequest): string {
    const handle = newHandle();
    requests.set(handle, request);
    return handle;
  }

  function consent(browser: string, account: AccountName, request: AuthorizeRequest): number {
    const at = clock.now();
    const { clientId, scopes } = request;
    consents.set(keyOf(browser, clientId), { browser, account, clientId, scopes, at });
    return at;
  }

  function earlierConsent(browser: string, request: AuthorizeRequest): Consent | undefined {
    const earlier = consents.get(keyOf(browser, request.clientId));
    if (!earlier || clock.now() >= sixMonthsAfter(earlier.at)) return undefined;
    return request.scopes.every((scope) => earlier.scopes.includes(scope)) ? earlier : undefined;
  }

  function forgetConsents(account: AccountName, clientId?: string): void {
    for (const consent of consents.values()) {
      if (consent.account !== account || (clientId ?? consent.clientId) !== consent.clientId) continue;
      consents.take(keyOf(consent.browser, consent.clientId));
    }
  }

  function issueCode(terms: Omit<Code, "madeAt">): string {
    const code = newCode();
    issued.push(code);
    codes.set(code, { ...terms, madeAt: clock.now() });
    return code;
  }

  return {
    begin,
    take: requests.take,
    consent,
    earlierConsent,
    forgetConsents,
    issueCode,
    takeCode: codes.take,
    issuedCodes: () => issued.after(0),
  };
}

function keyOf(browser: string, clientId: string): string {
  return `${browser} ${clientId}`;
}
