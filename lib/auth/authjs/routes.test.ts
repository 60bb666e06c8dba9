import "@/lib/testing/next-mocks";
import type { NextResponse } from "next/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Browser, createBrowser } from "@/lib/testing/browser";
import { calls, decide, injectFault, issuedTokens } from "@/lib/testing/emulator";
import { makeSession, SCOPES } from "@/lib/testing/session";
import { ORIGIN } from "@/lib/testing/stub-env";
import { accountsUrls } from "../../spotify/token-endpoint";
import { store } from "../../store";
import { sessionRecordKey } from "../../store/keys";
import { withExchangeSlot } from "../exchange-slots";
import { decryptSession, encryptSession } from "../session-cookie";
import { deleteUserData } from "../session-validity";
import { handleAuthRoute } from "./routes";

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const SESSION = "tonearm.3000.session";
const ISSUER = encodeURIComponent(accountsUrls().issuer);

/** As plausible as Spotify's, but unknown there. */
const JUNK_CODE = `AQ${"x".repeat(200)}`;

/** Every response of these routes, which afterEach checks. */
const responses: { response: NextResponse; text: string }[] = [];

function ask(browser: Browser, path: string, options?: Parameters<Browser["ask"]>[2]): Promise<NextResponse> {
  return browser.ask(
    async (request) => {
      const response = await handleAuthRoute(request);
      responses.push({ response, text: await response.clone().text() });
      return response;
    },
    `/api/auth${path}`,
    options,
  );
}

async function csrfToken(browser: Browser): Promise<string> {
  const { csrfToken } = await (await ask(browser, "/csrf")).json();
  return String(csrfToken);
}

async function post(browser: Browser, path: string, fields: Record<string, string> = {}) {
  const body = new URLSearchParams({ csrfToken: await csrfToken(browser), ...fields });
  return ask(browser, path, { method: "POST", headers: FORM, body });
}

/** Starts a login and returns the URL at Spotify. */
async function begin(browser: Browser, { query = "", callbackUrl = `${ORIGIN}/playlists?x=1` } = {}) {
  const response = await post(browser, `/signin/spotify${query}`, { callbackUrl });
  return new URL(response.headers.get("location") ?? "");
}

/** Returns from Spotify and gives the URL that the browser is redirected to. */
async function comeBack(browser: Browser, address: string): Promise<URL> {
  const { search } = new URL(address);
  const response = await ask(browser, `/callback/spotify${search}`);
  expect(response.status).toBe(303);
  return new URL(response.headers.get("location") ?? "");
}

async function logIn(browser: Browser, account = "premium"): Promise<URL> {
  return comeBack(browser, await decide((await begin(browser)).href, { account }));
}

function logins(browser: Browser): string[] {
  return browser.names().filter((name) => name.startsWith("tonearm.3000.login."));
}

beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  responses.length = 0;
});

afterEach(async () => {
  await store.delete("pause:accounts");
  await store.delete("cooldown:api");
  for (const { response } of responses)
    expect(response.headers.get("cache-control")).toBe("private, no-store");
});

describe("the redirect to Spotify", () => {
  it("contains the client id, the scopes, the loopback IP address, state and PKCE", async () => {
    const { origin, pathname, searchParams } = await begin(createBrowser());
    expect(`${origin}${pathname}`).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/authorize$/);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: "tonearm-demo",
      response_type: "code",
      redirect_uri: `${ORIGIN}/api/auth/callback/spotify`,
      scope: SCOPES.join(" "),
      state: expect.stringMatching(/^.{20,}$/),
      code_challenge: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
      code_challenge_method: "S256",
      show_dialog: "true",
    });
  });

  it("ignores the query of the request", async () => {
    const hostile = {
      client_id: "evil",
      redirect_uri: "https://evil.example/",
      scope: "streaming user-read-email",
      state: "known",
      code_challenge: "a".repeat(43),
      response_type: "token",
      extra: "1",
    };
    const [hostileBrowser, plain] = [createBrowser(), createBrowser()];
    const address = await begin(hostileBrowser, { query: `?${new URLSearchParams(hostile)}` });
    const expected = await begin(plain);
    for (const name of ["client_id", "redirect_uri", "scope", "response_type", "extra"])
      expect(address.searchParams.get(name), name).toBe(expected.searchParams.get(name));
    expect(address.searchParams.get("state")).not.toBe("known");
    expect(address.searchParams.get("code_challenge")).not.toBe(hostile.code_challenge);
  });

  it("uses only the callback URL from the form", async () => {
    const browser = createBrowser();
    const response = await post(browser, "/signin/spotify", {
      scope: "streaming",
      redirect_uri: "https://x.y/",
    });
    const { searchParams } = new URL(response.headers.get("location") ?? "");
    expect(searchParams.get("scope")).toBe(SCOPES.join(" "));
    expect(searchParams.get("redirect_uri")).toBe(`${ORIGIN}/api/auth/callback/spotify`);
  });

  it("uses only this app's URL, regardless of Host and X-Forwarded-Host", async () => {
    const browser = createBrowser();
    const body = new URLSearchParams({ csrfToken: await csrfToken(browser) });
    const headers = { ...FORM, host: "evil.example", "x-forwarded-host": "evil.example" };
    const response = await ask(browser, "/signin/spotify", { method: "POST", headers, body });
    const { searchParams } = new URL(response.headers.get("location") ?? "");
    expect(searchParams.get("redirect_uri")).toBe(`${ORIGIN}/api/auth/callback/spotify`);
  });

  it("does not happen without the CSRF token of the form", async () => {
    const browser = createBrowser();
    const response = await ask(browser, "/signin/spotify", {
      method: "POST",
      headers: FORM,
      body: "csrfToken=x",
    });
    expect(new URL(response.headers.get("location") ?? "").origin).toBe(ORIGIN);
    expect(logins(browser)).toEqual([]);
  });

  it("is returned as JSON to clients that request the URL instead of a redirect", async () => {
    const browser = createBrowser();
    const body = JSON.stringify({ csrfToken: await csrfToken(browser), callbackUrl: `${ORIGIN}/top` });
    const headers = { "content-type": "application/json", "x-auth-return-redirect": "1" };
    const response = await ask(browser, "/signin/spotify", { method: "POST", headers, body });
    expect(response.status).toBe(200);
    const { url } = await response.json();
    expect((await comeBack(browser, await decide(url))).pathname).toBe("/top");
  });

  it("sets one HttpOnly cookie for 15 minutes", async () => {
    const browser = createBrowser();
    await begin(browser);
    const cookies = responses.at(-1)?.response.cookies.getAll();
    expect(cookies).toMatchObject([{ httpOnly: true, sameSite: "lax", path: "/", maxAge: 900 }]);
    expect(cookies?.map(({ name }) => name)).toEqual(logins(browser));
  });
});

describe("the callback", () => {
  it("signs in and redirects to the page the user wanted", async () => {
    const browser = createBrowser();
    expect((await logIn(browser)).href).toBe(`${ORIGIN}/playlists?x=1`);
    expect(logins(browser)).toEqual([]);
    const session = await decryptSession(browser.cookies.get(SESSION));
    expect(session?.scopes.sort()).toEqual([...SCOPES].sort());
    expect(responses.at(-1)?.response.cookies.get(SESSION)).toMatchObject({
      httpOnly: true,
      sameSite: "lax",
      path: "/",
    });
  });

  it("identifies a user by the account id, the same at every login", async () => {
    const [first, second, other] = [createBrowser(), createBrowser(), createBrowser()];
    await logIn(first);
    await logIn(second);
    await logIn(other, "free");
    const sessions = [first, second, other].map(({ cookies }) => decryptSession(cookies.get(SESSION)));
    const [a, b, c] = await Promise.all(sessions);
    expect(a?.uid).toMatch(/^[0-9A-Za-z]{14}$/);
    expect(b?.uid).toBe(a?.uid);
    expect(b?.sid).not.toBe(a?.sid);
    expect(c?.uid).not.toBe(a?.uid);
  });

  it.each([
    `${ORIGIN}.evil.example/top`,
    "//evil.example",
    "https://evil.example/",
    `${ORIGIN}/\\evil.example`,
    `${ORIGIN}//evil.example`,
    "javascript:alert(1)",
    `${ORIGIN}/api/auth/signout`,
  ])("redirects to the home page instead of %s", async (callbackUrl) => {
    const browser = createBrowser();
    const address = await begin(browser, { callbackUrl });
    expect((await comeBack(browser, await decide(address.href))).href).toBe(`${ORIGIN}/dashboard`);
  });

  it.each([
    ["is refused by the user", { decision: "cancel" }, "cancelled"],
    ["is refused by Spotify for a user who is not invited", { account: "uninvited" }, "not_invited"],
  ] as const)("gives the reason when it %s, and keeps the return path", async (_, choice, reason) => {
    const browser = createBrowser();
    const target = await comeBack(browser, await decide((await begin(browser)).href, choice));
    expect(target.pathname).toBe("/login");
    expect(Object.fromEntries(target.searchParams)).toEqual({ reason, next: "/playlists?x=1" });
    expect(browser.cookies.has(SESSION)).toBe(false);
    expect(logins(browser)).toEqual([]);
  });

  it.each([
    ["without a code", (state: string) => `?state=${state}`, "missing_code"],
    ["with an empty code", (state: string) => `?code=&state=${state}`, "missing_code"],
    ["with an error of Spotify", (state: string) => `?error=server_error&state=${state}`, "error"],
    ["with an error that is markup", (state: string) => `?error=%3Cscript%3E&state=${state}`, "error"],
    ["with an invented code", (state: string) => `?code=${JUNK_CODE}&state=${state}`, "refused"],
    ["with a code too short to be one", (state: string) => `?code=invented&state=${state}`, "refused"],
  ])("%s does not sign in, deletes the login and keeps the return path", async (_, query, reason) => {
    const browser = createBrowser();
    const state = (await begin(browser)).searchParams.get("state") ?? "";
    const target = await comeBack(browser, `${ORIGIN}/${query(encodeURIComponent(state))}`);
    expect(target.pathname).toBe("/login");
    expect(Object.fromEntries(target.searchParams)).toEqual({ reason, next: "/playlists?x=1" });
    expect(browser.cookies.has(SESSION)).toBe(false);
    expect(logins(browser)).toEqual([]);
  });

  it.each([
    ["of another server", "&iss=https%3A%2F%2Fevil.example"],
    ["that is empty", "&iss="],
    ["of another server after Spotify's", `&iss=${ISSUER}&iss=https%3A%2F%2Fevil.example`],
    ["of another server beside an error", "&error=access_denied&iss=https%3A%2F%2Fevil.example"],
  ])("with an issuer %s is not Spotify's: nothing is exchanged", async (_, addition) => {
    const browser = createBrowser();
    const address = await decide((await begin(browser)).href);
    const target = await comeBack(browser, `${address}${addition}`);
    expect(Object.fromEntries(target.searchParams)).toEqual({ reason: "issuer", next: "/playlists?x=1" });
    expect([browser.cookies.has(SESSION), ...logins(browser)]).toEqual([false]);
    expect(await calls()).not.toHaveProperty("POST /api/token");
  });

  it("with Spotify's own issuer signs in", async () => {
    const browser = createBrowser();
    const address = await decide((await begin(browser)).href);
    expect((await comeBack(browser, `${address}&iss=${ISSUER}`)).pathname).toBe("/playlists");
  });

  it.each(["?code=abc&state=wrong", "?code=abc", "?code=abc&state=", "?error=access_denied&state=wrong", ""])(
    "as %j, with an unknown state, makes no call and leaves other logins unchanged",
    async (query) => {
      const browser = createBrowser();
      await begin(browser);
      const target = await comeBack(browser, `${ORIGIN}/${query}`);
      expect(target.href).toBe(`${ORIGIN}/login?reason=state`);
      expect(logins(browser)).toHaveLength(1);
      expect(await calls()).not.toHaveProperty("POST /api/token");
    },
  );

  it("in a browser that sends no cookies says so, while the login could still be finished", async () => {
    const address = await decide((await begin(createBrowser())).href);
    const target = await comeBack(createBrowser(), address);
    expect(target.href).toBe(`${ORIGIN}/login?reason=cookies`);
    expect(await calls()).not.toHaveProperty("POST /api/token");
  });

  it("that comes too late says so, also without cookies, which have expired too", async () => {
    const address = await decide((await begin(createBrowser())).href);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16 * 60_000 });
    const target = await comeBack(createBrowser(), address);
    vi.useRealTimers();
    expect(target.href).toBe(`${ORIGIN}/login?reason=state`);
  });

  it("fails in another browser: the code is never exchanged", async () => {
    const [victim, attacker] = [createBrowser(), createBrowser()];
    const address = await decide((await begin(attacker)).href);
    await begin(victim);
    expect((await comeBack(victim, address)).searchParams.get("reason")).toBe("state");
    expect(victim.cookies.has(SESSION)).toBe(false);
    expect(await calls()).not.toHaveProperty("POST /api/token");
  });

  it("with 400 junk codes becomes a token call only once per login that this browser began", async () => {
    const browser = createBrowser();
    const state = (await begin(browser)).searchParams.get("state") ?? "";
    const start = createBrowser(new Map(browser.cookies));
    for (let n = 0; n < 100; n++) {
      const copy = createBrowser(new Map(start.cookies));
      const query = `code=${JUNK_CODE}${n}&state=`;
      await comeBack(createBrowser(), `${ORIGIN}/?${query}${state}`);
      await comeBack(copy, `${ORIGIN}/?${query}guessed`);
      await comeBack(copy, `${ORIGIN}/?code=junk${n}&state=${state}`);
      await comeBack(createBrowser(new Map(start.cookies)), `${ORIGIN}/?${query}${state}`);
    }
    expect(await calls()).toMatchObject({ "POST /api/token": 1 });
  });

  it("while 8 other exchanges are under way waits, is put off with 503, and can be finished later", async () => {
    const browser = createBrowser();
    const address = await decide((await begin(browser)).href);
    const { search } = new URL(address);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const release = new AbortController();
    const held = new Promise((resolve) => release.signal.addEventListener("abort", resolve));
    const running = Array.from({ length: 8 }, () => withExchangeSlot(() => held));
    const response = ask(browser, `/callback/spotify${search}`);
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    const { status, headers } = await response;
    expect([status, headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await (await response).text()).toContain(`url=${ORIGIN}/login?reason=busy&amp;next=%2Fplaylists`);
    release.abort();
    await Promise.all(running);
    expect((await comeBack(browser, address)).pathname).toBe("/playlists");
  });

  it("that arrives twice spends its code once: both arrivals get the same session", async () => {
    const browser = createBrowser();
    const address = await decide((await begin(browser)).href);
    const [retry, second] = [
      createBrowser(new Map(browser.cookies)),
      createBrowser(new Map(browser.cookies)),
    ];
    const targets = await Promise.all([browser, second].map((one) => comeBack(one, address)));
    // The connection was cut: this browser got no response of the first arrival.
    targets.push(await comeBack(retry, address));
    expect(targets.map(({ pathname }) => pathname)).toEqual(["/playlists", "/playlists", "/playlists"]);
    for (const one of [second, retry]) expect(one.cookies.get(SESSION)).toBe(browser.cookies.get(SESSION));
    expect(await (await ask(retry, "/session")).json()).toHaveProperty("user.id");
    expect(logins(retry)).toEqual([]);
    expect(await calls()).toMatchObject({ "POST /api/token": 1 });
  });

  it("that is reloaded after the login leads to the page the user wanted", async () => {
    const browser = createBrowser();
    const address = await decide((await begin(browser)).href);
    await comeBack(browser, address);
    expect((await comeBack(browser, address)).href).toBe(`${ORIGIN}/playlists?x=1`);
    expect(await calls()).toMatchObject({ "POST /api/token": 1 });
  });

  it("that arrives again after a failure gets the same failure", async () => {
    const browser = createBrowser();
    const address = await decide((await begin(browser)).href);
    const retry = createBrowser(new Map(browser.cookies));
    await injectFault({ match: "/api/token", status: 503, times: 1 });
    const [first, second] = [await comeBack(browser, address), await comeBack(retry, address)];
    expect(first.searchParams.get("reason")).toBe("unavailable");
    expect(second.href).toBe(first.href);
    expect(await calls()).toMatchObject({ "POST /api/token": 1 });
  });

  it("that arrives again gives nothing to a browser without the cookie or the session of the login", async () => {
    const browser = createBrowser();
    const address = await decide((await begin(browser)).href);
    await comeBack(browser, address);
    const [stranger, other] = [createBrowser(), createBrowser()];
    await logIn(other, "free");
    const cookie = other.cookies.get(SESSION);
    expect((await comeBack(stranger, address)).searchParams.get("reason")).toBe("cookies");
    expect((await comeBack(other, address)).pathname).toBe("/dashboard");
    expect([stranger.cookies.get(SESSION), other.cookies.get(SESSION)]).toEqual([undefined, cookie]);
  });

  it("that arrives again gives no session after a minute, nor after a sign-out, and spends no code", async () => {
    const [signedOut, late] = [createBrowser(), createBrowser()];
    for (const browser of [signedOut, late]) {
      const address = await decide((await begin(browser)).href);
      const retry = createBrowser(new Map(browser.cookies));
      await comeBack(browser, address);
      if (browser === signedOut) await post(browser, "/signout");
      else vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 61_000 });
      expect((await comeBack(retry, address)).searchParams.get("reason")).toBe("refused");
      expect(retry.cookies.has(SESSION)).toBe(false);
    }
    vi.useRealTimers();
    expect(await calls()).toMatchObject({ "POST /api/token": 2 });
  });

  it("leaves no session in the store after the user deletes everything", async () => {
    const browser = createBrowser();
    await logIn(browser);
    const session = await decryptSession(browser.cookies.get(SESSION));
    const key = sessionRecordKey(session ?? makeSession(), "login");
    expect(await decryptSession((await store.get(key)) ?? "")).toEqual(session);
    await deleteUserData(session?.uid ?? "");
    expect(await store.get(key)).toBeNull();
  });

  it("works for both of two logins in progress", async () => {
    const browser = createBrowser();
    const first = await begin(browser, { callbackUrl: `${ORIGIN}/top` });
    const second = await begin(browser, { callbackUrl: `${ORIGIN}/recent` });
    expect(logins(browser)).toHaveLength(2);
    expect((await comeBack(browser, await decide(second.href))).pathname).toBe("/recent");
    expect((await comeBack(browser, await decide(first.href))).pathname).toBe("/top");
    expect(logins(browser)).toEqual([]);
  });

  it("works for 5 logins at once; a sixth drops the oldest", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const browser = createBrowser();
    const begun: URL[] = [];
    for (let n = 0; n < 6; n++) {
      vi.setSystemTime(Date.now() + 1000);
      begun.push(await begin(browser));
    }
    expect(logins(browser)).toHaveLength(5);
    const [oldest, ...others] = await Promise.all(begun.map(({ href }) => decide(href)));
    expect((await comeBack(browser, oldest ?? "")).searchParams.get("reason")).toBe("state");
    for (const address of others) expect((await comeBack(browser, address)).pathname).toBe("/playlists");
    vi.useRealTimers();
  });

  it("keeps the cookies of any number of logins small beside a session", async () => {
    const browser = createBrowser();
    await logIn(browser);
    for (const length of [200, 200, 200, 200, 200, 1_000, 1_000, 1_000, 1_000, 1_000]) {
      const { href } = await begin(browser, { callbackUrl: `${ORIGIN}/playlists?q=${"x".repeat(length)}` });
      const header = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      expect(header.length).toBeLessThan(6 * 1024);
      expect((await comeBack(createBrowser(new Map(browser.cookies)), await decide(href))).pathname).toBe(
        "/playlists",
      );
    }
  });

  it.each(["free", "premium"])(
    "as %s ends the earlier session for every copy of its cookie",
    async (account) => {
      const browser = createBrowser();
      await logIn(browser);
      const copy = createBrowser(new Map(browser.cookies));
      await logIn(browser, account);
      expect(await (await ask(copy, "/session")).json()).toBeNull();
      expect(await (await ask(browser, "/session")).json()).toHaveProperty("user.id");
    },
  );

  it("of a cancelled login leaves an earlier session unchanged", async () => {
    const browser = createBrowser();
    await logIn(browser);
    const cookie = browser.cookies.get(SESSION);
    const address = await decide((await begin(browser)).href, { decision: "cancel" });
    expect((await comeBack(browser, address)).href).toBe(`${ORIGIN}/playlists?x=1`);
    expect(browser.cookies.get(SESSION)).toBe(cookie);
  });
});

describe("a profile that Spotify does not return signs nobody in", () => {
  const OWNER =
    "Active premium subscription required for the owner of the app. When the status changes, wait.";

  it.each([
    ["403 as text", { status: 403, body: "User not registered in the Developer Dashboard" }, "not_invited"],
    [
      "403 with the text of 2025",
      {
        status: 403,
        body: "Check settings on developer.spotify.com/dashboard, the user may not be registered.",
      },
      "not_invited",
    ],
    ["403 because of the owner", { status: 403, body: OWNER }, "owner_not_premium"],
    ["{}", { status: 200, body: {} }, "unavailable"],
    ["[]", { status: 200, body: [] }, "unavailable"],
    ["null", { status: 200, body: "null" }, "unavailable"],
    ["an id that is a number", { status: 200, body: { id: 7 } }, "unavailable"],
    ["an empty id", { status: 200, body: { id: "" } }, "unavailable"],
    ["HTML", { status: 200, body: "<html>" }, "unavailable"],
    ["503", { status: 503, body: "" }, "unavailable"],
    ["401", { status: 401, body: { error: { status: 401, message: "Invalid access token" } } }, "error"],
  ])("when it is %s", async (_, fault, reason) => {
    const browser = createBrowser();
    await injectFault({ match: "/v1/me", ...fault });
    const target = await logIn(browser);
    expect(target.pathname).toBe("/login");
    expect(Object.fromEntries(target.searchParams)).toEqual({ reason, next: "/playlists?x=1" });
    expect(browser.cookies.has(SESSION)).toBe(false);
    expect(logins(browser)).toEqual([]);
  });

  it("when Spotify limits the rate, and gives the end of the limit", async () => {
    await injectFault({ match: "/v1/me", retryAfter: 40 });
    const before = Date.now();
    const { searchParams } = await logIn(createBrowser());
    expect(searchParams.get("reason")).toBe("rate_limited");
    expect(Number(searchParams.get("retryAt"))).toBeGreaterThanOrEqual(before + 39_000);
  });
});

describe("an exchange that fails signs nobody in", () => {
  it.each([
    ["503", { status: 503, body: "<html>" }, "unavailable"],
    ["HTML", { status: 200, body: "<html>" }, "unavailable"],
    ["a refusal of the code", { status: 400, body: { error: "invalid_grant" } }, "refused"],
    ["a rejection of the app", { status: 400, body: { error: "invalid_client" } }, "misconfigured"],
    [
      "no refresh token",
      { status: 200, body: { access_token: "a", token_type: "Bearer", expires_in: 3600 } },
      "error",
    ],
  ])("when the response is %s", async (_, fault, reason) => {
    const browser = createBrowser();
    await injectFault({ match: "/api/token", ...fault });
    const target = await logIn(browser);
    expect(target.searchParams.get("reason")).toBe(reason);
    expect(browser.cookies.has(SESSION)).toBe(false);
  });
});

describe("the session as JSON", () => {
  it("contains only the user and the expiry", async () => {
    const browser = createBrowser();
    await logIn(browser);
    const session = await decryptSession(browser.cookies.get(SESSION));
    const body = await (await ask(browser, "/session")).json();
    expect(body).toEqual({ user: { id: session?.uid }, expires: expect.stringMatching(/^\d{4}-.*Z$/) });
  });

  it("is null for signed-out users", async () => {
    expect(await (await ask(createBrowser(), "/session")).json()).toBeNull();
  });

  it("ignores posted data", async () => {
    const browser = createBrowser();
    await logIn(browser);
    const before = await decryptSession(browser.cookies.get(SESSION));
    const data = {
      uid: "mallory",
      sid: "x",
      accessToken: "evil",
      scopes: [],
      consentAt: 9e15,
      user: { id: "m" },
    };
    const body = JSON.stringify({ csrfToken: await csrfToken(browser), data });
    const headers = { "content-type": "application/json" };
    const response = await ask(browser, "/session", { method: "POST", headers, body });
    expect(await response.json()).toMatchObject({ user: { id: before?.uid } });
    const after = await decryptSession(browser.cookies.get(SESSION));
    expect(after).toEqual({ ...before, lastSeenAt: after?.lastSeenAt });
  });

  it("ignores foreign cookies whose names begin like that of the session cookie", async () => {
    const browser = createBrowser();
    await logIn(browser);
    for (const ending of [".0", ".1", "s", ".9999", "-old"])
      browser.cookies.set(`${SESSION}${ending}`, "junk");
    expect(await (await ask(browser, "/session")).json()).toHaveProperty("user.id");
    expect(await decryptSession(browser.cookies.get(SESSION))).not.toBeNull();
  });

  it("is null for a token in the Authorization header", async () => {
    const authorization = `Bearer ${await encryptSession(makeSession())}`;
    expect(await (await ask(createBrowser(), "/session", { headers: { authorization } })).json()).toBeNull();
  });

  it("deletes a damaged cookie without an error", async () => {
    const browser = createBrowser(new Map([[SESSION, "damaged"]]));
    const response = await ask(browser, "/session");
    expect(response.status).toBe(200);
    expect(await response.json()).toBeNull();
    expect(browser.cookies.has(SESSION)).toBe(false);
  });
});

describe("a sign-out", () => {
  it("ends the session for every copy of its cookie", async () => {
    const browser = createBrowser();
    await logIn(browser);
    const copy = createBrowser(new Map(browser.cookies));
    await post(browser, "/signout");
    expect(browser.cookies.has(SESSION)).toBe(false);
    expect(await (await ask(copy, "/session")).json()).toBeNull();
  });

  it("deletes the cookie also of clients that request JSON", async () => {
    const browser = createBrowser();
    await logIn(browser);
    const body = new URLSearchParams({ csrfToken: await csrfToken(browser) });
    const headers = { ...FORM, "x-auth-return-redirect": "1" };
    const response = await ask(browser, "/signout", { method: "POST", headers, body });
    expect(await response.json()).toHaveProperty("url");
    expect(browser.cookies.has(SESSION)).toBe(false);
  });

  it("needs the CSRF token of the form", async () => {
    const browser = createBrowser();
    await logIn(browser);
    await ask(browser, "/signout", { method: "POST", headers: FORM, body: "csrfToken=guess" });
    expect(await (await ask(browser, "/session")).json()).toHaveProperty("user.id");
  });

  it("never happens on a GET", async () => {
    const browser = createBrowser();
    await logIn(browser);
    await ask(browser, "/signout");
    expect(await (await ask(browser, "/session")).json()).toHaveProperty("user.id");
  });
});

describe("the routes of Auth.js", () => {
  it.each([
    "",
    "/",
    "/nothing",
    "/signin/google",
    "/callback/google",
    "/verify-request",
    "/session/",
    "/webauthn-options",
  ])("return 404 for %j", async (path) => {
    expect((await ask(createBrowser(), path)).status).toBe(404);
  });

  it.each([
    ["POST", "/csrf", "GET"],
    ["POST", "/callback/spotify", "GET"],
    ["PUT", "/session", "GET, POST"],
    ["DELETE", "/session", "GET, POST"],
    ["HEAD", "/session", "GET, POST"],
    ["POST", "/signin", "GET"],
  ])("return 405 for %s %s with the allowed methods", async (method, path, allow) => {
    const response = await ask(createBrowser(), path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe(allow);
  });

  it.each(["/signin", "/signin/spotify", "/error", "/signout"])(
    "redirect %s to a page of this app",
    async (path) => {
      const response = await ask(createBrowser(), path);
      expect([302, 303]).toContain(response.status);
      const { origin, pathname } = new URL(response.headers.get("location") ?? "", ORIGIN);
      expect(origin).toBe(ORIGIN);
      expect(["/login", "/settings"]).toContain(pathname);
      expect(await calls()).toEqual({});
    },
  );

  it("accept invalid bodies without a server error", async () => {
    const browser = createBrowser();
    const json = { "content-type": "application/json" };
    for (const body of ["{", "null", "[]", '"x"', "{}", '{"csrfToken":{"a":1}}', "x".repeat(20_000)]) {
      const response = await ask(browser, "/session", { method: "POST", headers: json, body });
      expect(response.status, body.slice(0, 20)).toBeLessThan(500);
    }
  });

  it("reveal no token in a response, a URL or a cookie", async () => {
    const browser = createBrowser();
    await logIn(browser);
    await ask(browser, "/session");
    await ask(browser, "/providers");
    await post(browser, "/signout");
    const tokens = await issuedTokens();
    expect(tokens.length).toBeGreaterThanOrEqual(2);
    const output = responses
      .flatMap(({ response, text }) => [text, ...[...response.headers].flat()])
      .join("\n");
    for (const token of [...tokens, "tonearm-demo-secret"]) expect(output).not.toContain(token);
  });
});
