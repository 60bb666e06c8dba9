import type { AccountName } from "../catalog/accounts";
import { createBoundedMap } from "./bounded-map";
import { type Clock, sixMonthsAfter } from "./clock";
import { createRing } from "./ring-buffer";
import { newCode, newHandle } from "./token-generator";

/** A valid authorize request. */
export type AuthorizeRequest = {
  clientId: string;
  redirectUri: string;
  scopes: string[];
  state: string | undefined;
  challenge: string | undefined;
  showDialog: boolean;
};

/** An authorization code with its request and consent. Times in Unix ms. */
export type Code = {
  request: AuthorizeRequest;
  account: AccountName;
  scopes: string[];
  consentAt: number;
  madeAt: number;
};

type Consent = { browser: string; account: AccountName; clientId: string; scopes: string[]; at: number };

/** Pending logins, consents and unused codes. */
export type Logins = {
  /** Stores a request while the consent page is open. Returns the handle for the form. */
  begin(request: AuthorizeRequest): string;
  /** Returns and removes a stored request. */
  take(handle: string): AuthorizeRequest | undefined;
  /** Records the consent of an account in a browser. Returns its time in Unix ms. */
  consent(browser: string, account: AccountName, request: AuthorizeRequest): number;
  /** Returns the last consent in a browser if it covers the request and has not expired. */
  earlierConsent(browser: string, request: AuthorizeRequest): Consent | undefined;
  /** Deletes an account's consents for one client or for all. */
  forgetConsents(account: AccountName, clientId?: string): void;
  issueCode(terms: Omit<Code, "madeAt">): string;
  /** Returns and removes a code. It may be expired. */
  takeCode(code: string): Code | undefined;
  /** The most recently issued codes, used or not. */
  issuedCodes(): string[];
};

// The `state` of a request can be as long as a URL: 16 KB.
const MAX_REQUESTS = 5_000;
const MAX_CONSENTS = 20_000;
const MAX_ISSUED_CODES = 20_000;

/** Creates an empty store of logins that uses the given clock. */
export function createLogins(clock: Clock): Logins {
  const requests = createBoundedMap<string, AuthorizeRequest>(MAX_REQUESTS);
  const codes = createBoundedMap<string, Code>(MAX_REQUESTS);
  const issued = createRing<string>(MAX_ISSUED_CODES);
  const consents = createBoundedMap<string, Consent>(MAX_CONSENTS);

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
