import type { AccountName } from "../library/people";
import { type Clock, sixMonthsAfter } from "./clock";
import { newCode, newHandle } from "./secrets";

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
  forgetConsents(account: AccountName): void;
  issueCode(terms: Omit<Code, "madeAt">): string;
  /** Takes a code, once; it may be too old. */
  takeCode(code: string): Code | undefined;
  /** Every code that was ever issued, used or not. */
  issuedCodes(): string[];
};

/** An empty set of logins that lives by the given clock. */
export function createLogins(clock: Clock): Logins {
  const requests = new Map<string, AuthorizeRequest>();
  const codes = new Map<string, Code>();
  const issued: string[] = [];
  let consents: Consent[] = [];

  function begin(request: AuthorizeRequest): string {
    const handle = newHandle();
    requests.set(handle, request);
    return handle;
  }

  function consent(browser: string, account: AccountName, request: AuthorizeRequest): number {
    const at = clock.now();
    consents = consents.filter((each) => each.browser !== browser || each.clientId !== request.clientId);
    consents.push({ browser, account, clientId: request.clientId, scopes: request.scopes, at });
    return at;
  }

  function earlierConsent(browser: string, request: AuthorizeRequest): Consent | undefined {
    return consents.find(
      (each) =>
        each.browser === browser &&
        each.clientId === request.clientId &&
        clock.now() < sixMonthsAfter(each.at) &&
        request.scopes.every((scope) => each.scopes.includes(scope)),
    );
  }

  function issueCode(terms: Omit<Code, "madeAt">): string {
    const code = newCode();
    issued.push(code);
    codes.set(code, { ...terms, madeAt: clock.now() });
    return code;
  }

  return {
    begin,
    take: (handle) => takeFrom(requests, handle),
    consent,
    earlierConsent,
    forgetConsents: (account) => {
      consents = consents.filter((each) => each.account !== account);
    },
    issueCode,
    takeCode: (code) => takeFrom(codes, code),
    issuedCodes: () => issued,
  };
}

function takeFrom<Value>(map: Map<string, Value>, key: string): Value | undefined {
  const value = map.get(key);
  map.delete(key);
  return value;
}
