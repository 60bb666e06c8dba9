import "@/lib/testing/next-mocks";
import type { NextResponse } from "next/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Browser, createBrowser } from "@/lib/testing/browser";
import { calls, decide, injectFault, issuedTokens } from "@/lib/testing/emulator";
import { makeSession, SCOPES } from "@/lib/testing/session";
import { ORIGIN } from "@/lib/testing/stub-env";
import { store } from "../../store";
import { decryptSession, encryptSession } from "../session-cookie";
import { handleAuthRoute } from "./routes";

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const SESSION = "tonearm.session";

/** Every answer of these routes, to look over at the end of each test. */
const answers: { response: NextResponse; text: string }[] = [];

function ask(browser: Browser, path: string, asking?: Parameters<Browser["ask"]>[2]): Promise<NextResponse> {
  return browser.ask(
    async (request) => {
      const response = await handleAuthRoute(request);
      answers.push({ response, text: await response.clone().text() });
      return response;
    },
    `/api/auth${path}`,
    asking,
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

/** Begins a login; gives the address at Spotify. */
async function begin(browser: Browser, { query = "", callbackUrl = `${ORIGIN}/playlists?x=1` } = {}) {
  const response = await post(browser, `/signin/spotify${query}`, { callbackUrl });
  return new URL(response.headers.get("location") ?? "");
}

/** Comes back from Spotify; gives where the browser is sent then. */
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
  return browser.names().filter((name) => name.startsWith("tonearm.login."));
}

beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  answers.length = 0;
});

afterEach(async () => {
  await store.delete("pause:accounts");
  await store.delete("cooldown:api");
  for (const { response } of answers) expect(response.headers.get("cache-control")).toBe("private, no-store");
});

describe("the way to Spotify", () => {
  it("names this app, its scopes, its numeric address and both checks", async () => {
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

  it("takes nothing from the query of the request", async () => {
    const hostile = {
      client_id: "evil",
      redirect_uri: "https://evil.example/",
      scope: "streaming user-read-email",
      state: "known",
      code_challenge: "a".repeat(43),
      response_type: "token",
      extra: "1",
    };
    const [bent, plain] = [createBrowser(), createBrowser()];
    const address = await begin(bent, { query: `?${new URLSearchParams(hostile)}` });
    const expected = await begin(plain);
    for (const name of ["client_id", "redirect_uri", "scope", "response_type", "extra"])
      expect(address.searchParams.get(name), name).toBe(expected.searchParams.get(name));
    expect(address.searchParams.get("state")).not.toBe("known");
    expect(address.searchParams.get("code_challenge")).not.toBe(hostile.code_challenge);
  });

  it("takes no more than the callback address from the form", async () => {
    const browser = createBrowser();
    const response = await post(browser, "/signin/spotify", {
      scope: "streaming",
      redirect_uri: "https://x.y/",
    });
    const { searchParams } = new URL(response.headers.get("location") ?? "");
    expect(searchParams.get("scope")).toBe(SCOPES.join(" "));
    expect(searchParams.get("redirect_uri")).toBe(`${ORIGIN}/api/auth/callback/spotify`);
  });

  it("sees only this app's address, whatever Host and X-Forwarded-Host say", async () => {
    const browser = createBrowser();
    const body = new URLSearchParams({ csrfToken: await csrfToken(browser) });
    const headers = { ...FORM, host: "evil.example", "x-forwarded-host": "evil.example" };
    const response = await ask(browser, "/signin/spotify", { method: "POST", headers, body });
    const { searchParams } = new URL(response.headers.get("location") ?? "");
    expect(searchParams.get("redirect_uri")).toBe(`${ORIGIN}/api/auth/callback/spotify`);
  });

  it("is not taken without the form's own token", async () => {
    const browser = createBrowser();
    const response = await ask(browser, "/signin/spotify", {
      method: "POST",
      headers: FORM,
      body: "csrfToken=x",
    });
    expect(new URL(response.headers.get("location") ?? "").origin).toBe(ORIGIN);
    expect(logins(browser)).toEqual([]);
  });

  it("is told as JSON to those who ask for the address instead of a redirect", async () => {
    const browser = createBrowser();
    const body = JSON.stringify({ csrfToken: await csrfToken(browser), callbackUrl: `${ORIGIN}/top` });
    const headers = { "content-type": "application/json", "x-auth-return-redirect": "1" };
    const response = await ask(browser, "/signin/spotify", { method: "POST", headers, body });
    expect(response.status).toBe(200);
    const { url } = await response.json();
    expect((await comeBack(browser, await decide(url))).pathname).toBe("/top");
  });

  it("leaves one cookie behind, for a quarter of an hour, out of reach of scripts", async () => {
    const browser = createBrowser();
    await begin(browser);
    const cookies = answers.at(-1)?.response.cookies.getAll();
    expect(cookies).toMatchObject([{ httpOnly: true, sameSite: "lax", path: "/", maxAge: 900 }]);
    expect(cookies?.map(({ name }) => name)).toEqual(logins(browser));
  });
});

describe("the way back", () => {
  it("signs in and leads to where the person wanted to go", async () => {
    const browser = createBrowser();
    expect((await logIn(browser)).href).toBe(`${ORIGIN}/playlists?x=1`);
    expect(logins(browser)).toEqual([]);
    const session = await decryptSession(browser.cookies.get(SESSION));
    expect(session?.scopes.sort()).toEqual([...SCOPES].sort());
    expect(answers.at(-1)?.response.cookies.get(SESSION)).toMatchObject({
      httpOnly: true,
      sameSite: "lax",
      path: "/",
    });
  });

  it("knows a person by the account id, the same at every login", async () => {
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
  ])("leads home when it should have led to %s", async (callbackUrl) => {
    const browser = createBrowser();
    const address = await begin(browser, { callbackUrl });
    expect((await comeBack(browser, await decide(address.href))).href).toBe(`${ORIGIN}/dashboard`);
  });

  it.each([
    ["is refused by the person", { decision: "cancel" }, "cancelled"],
    ["is refused by Spotify, for one who is not invited", { account: "uninvited" }, "not_invited"],
  ] as const)("tells why it %s, and keeps the way", async (_, choice, reason) => {
    const browser = createBrowser();
    const there = await comeBack(browser, await decide((await begin(browser)).href, choice));
    expect(there.pathname).toBe("/login");
    expect(Object.fromEntries(there.searchParams)).toEqual({ reason, next: "/playlists?x=1" });
    expect(browser.cookies.has(SESSION)).toBe(false);
    expect(logins(browser)).toEqual([]);
  });

  it.each([
    ["without a code", (state: string) => `?state=${state}`, "missing_code"],
    ["with an empty code", (state: string) => `?code=&state=${state}`, "missing_code"],
    ["with an error of Spotify's", (state: string) => `?error=server_error&state=${state}`, "error"],
    ["with an error that is markup", (state: string) => `?error=%3Cscript%3E&state=${state}`, "error"],
    ["with a code nobody gave", (state: string) => `?code=invented&state=${state}`, "refused"],
  ])("%s signs nobody in, forgets the login and keeps the way", async (_, query, reason) => {
    const browser = createBrowser();
    const state = (await begin(browser)).searchParams.get("state") ?? "";
    const there = await comeBack(browser, `${ORIGIN}/${query(encodeURIComponent(state))}`);
    expect(there.pathname).toBe("/login");
    expect(Object.fromEntries(there.searchParams)).toEqual({ reason, next: "/playlists?x=1" });
    expect(browser.cookies.has(SESSION)).toBe(false);
    expect(logins(browser)).toEqual([]);
  });

  it.each(["?code=abc&state=wrong", "?code=abc", "?code=abc&state=", "?error=access_denied&state=wrong", ""])(
    "as %j, with a state that is none of ours, costs no call and leaves other logins alone",
    async (query) => {
      const browser = createBrowser();
      await begin(browser);
      const there = await comeBack(browser, `${ORIGIN}/${query}`);
      expect(there.href).toBe(`${ORIGIN}/login?reason=state`);
      expect(logins(browser)).toHaveLength(1);
      expect(await calls()).not.toHaveProperty("POST /api/token");
    },
  );

  it("cannot be taken by another browser: the code is never exchanged", async () => {
    const [victim, attacker] = [createBrowser(), createBrowser()];
    const address = await decide((await begin(attacker)).href);
    await begin(victim);
    expect((await comeBack(victim, address)).searchParams.get("reason")).toBe("state");
    expect(victim.cookies.has(SESSION)).toBe(false);
    expect(await calls()).not.toHaveProperty("POST /api/token");
  });

  it("taken twice signs in once, and the second time disturbs nothing", async () => {
    const browser = createBrowser();
    const address = await decide((await begin(browser)).href);
    await comeBack(browser, address);
    const cookie = browser.cookies.get(SESSION);
    expect((await comeBack(browser, address)).href).toBe(`${ORIGIN}/dashboard`);
    expect(browser.cookies.get(SESSION)).toBe(cookie);
    expect(await calls()).toMatchObject({ "POST /api/token": 1 });
  });

  it("of two logins under way works for both", async () => {
    const browser = createBrowser();
    const first = await begin(browser, { callbackUrl: `${ORIGIN}/top` });
    const second = await begin(browser, { callbackUrl: `${ORIGIN}/recent` });
    expect(logins(browser)).toHaveLength(2);
    expect((await comeBack(browser, await decide(second.href))).pathname).toBe("/recent");
    expect((await comeBack(browser, await decide(first.href))).pathname).toBe("/top");
    expect(logins(browser)).toEqual([]);
  });

  it("is open to three logins at once; a fourth gives up the oldest", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const browser = createBrowser();
    const begun: URL[] = [];
    for (let n = 0; n < 4; n++) {
      vi.setSystemTime(Date.now() + 1000);
      begun.push(await begin(browser));
    }
    expect(logins(browser)).toHaveLength(3);
    const [oldest, ...others] = await Promise.all(begun.map(({ href }) => decide(href)));
    expect((await comeBack(browser, oldest ?? "")).searchParams.get("reason")).toBe("state");
    for (const address of others) expect((await comeBack(browser, address)).pathname).toBe("/playlists");
    vi.useRealTimers();
  });

  it("under way take little room beside a session, however many", async () => {
    const browser = createBrowser();
    await logIn(browser);
    for (let begun = 0; begun < 5; begun++)
      await begin(browser, { callbackUrl: `${ORIGIN}/playlists?q=${"x".repeat(200)}` });
    const header = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    expect(header.length).toBeLessThan(6 * 1024);
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

  it("that was cancelled leaves an earlier session as it was", async () => {
    const browser = createBrowser();
    await logIn(browser);
    const cookie = browser.cookies.get(SESSION);
    const address = await decide((await begin(browser)).href, { decision: "cancel" });
    expect((await comeBack(browser, address)).href).toBe(`${ORIGIN}/playlists?x=1`);
    expect(browser.cookies.get(SESSION)).toBe(cookie);
  });
});

describe("a profile that Spotify would not give signs nobody in", () => {
  const OWNER =
    "Active premium subscription required for the owner of the app. When the status changes, wait.";

  it.each([
    ["403 as text", { status: 403, body: "User not registered in the Developer Dashboard" }, "not_invited"],
    [
      "403 in the words of 2025",
      {
        status: 403,
        body: "Check settings on developer.spotify.com/dashboard, the user may not be registered.",
      },
      "not_invited",
    ],
    ["403 for the owner's sake", { status: 403, body: OWNER }, "owner_not_premium"],
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
    const there = await logIn(browser);
    expect(there.pathname).toBe("/login");
    expect(Object.fromEntries(there.searchParams)).toEqual({ reason, next: "/playlists?x=1" });
    expect(browser.cookies.has(SESSION)).toBe(false);
    expect(logins(browser)).toEqual([]);
  });

  it("when Spotify asks for a pause, and says until when", async () => {
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
    ["a refusal of the app", { status: 400, body: { error: "invalid_client" } }, "misconfigured"],
    [
      "no refresh token",
      { status: 200, body: { access_token: "a", token_type: "Bearer", expires_in: 3600 } },
      "error",
    ],
  ])("when the answer is %s", async (_, fault, reason) => {
    const browser = createBrowser();
    await injectFault({ match: "/api/token", ...fault });
    const there = await logIn(browser);
    expect(there.searchParams.get("reason")).toBe(reason);
    expect(browser.cookies.has(SESSION)).toBe(false);
  });
});

describe("the session as JSON", () => {
  it("holds who it is and until when, nothing else", async () => {
    const browser = createBrowser();
    await logIn(browser);
    const session = await decryptSession(browser.cookies.get(SESSION));
    const body = await (await ask(browser, "/session")).json();
    expect(body).toEqual({ user: { id: session?.uid }, expires: expect.stringMatching(/^\d{4}-.*Z$/) });
  });

  it("is null for strangers", async () => {
    expect(await (await ask(createBrowser(), "/session")).json()).toBeNull();
  });

  it("changes nothing when data is posted to it", async () => {
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

  it("is unmoved by foreign cookies that begin like the session's", async () => {
    const browser = createBrowser();
    await logIn(browser);
    for (const ending of [".0", ".1", "s", ".9999", "-old"])
      browser.cookies.set(`${SESSION}${ending}`, "junk");
    expect(await (await ask(browser, "/session")).json()).toHaveProperty("user.id");
    expect(await decryptSession(browser.cookies.get(SESSION))).not.toBeNull();
  });

  it("is not given for a token in the Authorization header", async () => {
    const authorization = `Bearer ${await encryptSession(makeSession())}`;
    expect(await (await ask(createBrowser(), "/session", { headers: { authorization } })).json()).toBeNull();
  });

  it("takes a damaged cookie away without an error", async () => {
    const browser = createBrowser(new Map([[SESSION, "damaged"]]));
    const response = await ask(browser, "/session");
    expect(response.status).toBe(200);
    expect(await response.json()).toBeNull();
    expect(browser.cookies.has(SESSION)).toBe(false);
  });
});

describe("signing out", () => {
  it("ends the session for every copy of its cookie", async () => {
    const browser = createBrowser();
    await logIn(browser);
    const copy = createBrowser(new Map(browser.cookies));
    await post(browser, "/signout");
    expect(browser.cookies.has(SESSION)).toBe(false);
    expect(await (await ask(copy, "/session")).json()).toBeNull();
  });

  it("takes the cookie away also from those who ask for JSON", async () => {
    const browser = createBrowser();
    await logIn(browser);
    const body = new URLSearchParams({ csrfToken: await csrfToken(browser) });
    const headers = { ...FORM, "x-auth-return-redirect": "1" };
    const response = await ask(browser, "/signout", { method: "POST", headers, body });
    expect(await response.json()).toHaveProperty("url");
    expect(browser.cookies.has(SESSION)).toBe(false);
  });

  it("needs the form's own token", async () => {
    const browser = createBrowser();
    await logIn(browser);
    await ask(browser, "/signout", { method: "POST", headers: FORM, body: "csrfToken=guess" });
    expect(await (await ask(browser, "/session")).json()).toHaveProperty("user.id");
  });

  it("never happens by a GET", async () => {
    const browser = createBrowser();
    await logIn(browser);
    await ask(browser, "/signout");
    expect(await (await ask(browser, "/session")).json()).toHaveProperty("user.id");
  });
});

describe("these routes", () => {
  it.each([
    "",
    "/",
    "/nothing",
    "/signin/google",
    "/callback/google",
    "/verify-request",
    "/session/",
    "/webauthn-options",
  ])("answer 404 to %j", async (path) => {
    expect((await ask(createBrowser(), path)).status).toBe(404);
  });

  it.each([
    ["POST", "/csrf", "GET"],
    ["POST", "/callback/spotify", "GET"],
    ["PUT", "/session", "GET, POST"],
    ["DELETE", "/session", "GET, POST"],
    ["HEAD", "/session", "GET, POST"],
    ["POST", "/signin", "GET"],
  ])("answer 405 to %s %s and name what they take", async (method, path, allow) => {
    const response = await ask(createBrowser(), path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe(allow);
  });

  it.each(["/signin", "/signin/spotify", "/error", "/signout"])(
    "lead %s to a page of this app",
    async (path) => {
      const response = await ask(createBrowser(), path);
      expect(response.status).toBe(302);
      const { origin, pathname } = new URL(response.headers.get("location") ?? "", ORIGIN);
      expect(origin).toBe(ORIGIN);
      expect(["/login", "/settings"]).toContain(pathname);
      expect(await calls()).toEqual({});
    },
  );

  it("survive bodies that are none", async () => {
    const browser = createBrowser();
    const json = { "content-type": "application/json" };
    for (const body of ["{", "null", "[]", '"x"', "{}", '{"csrfToken":{"a":1}}', "x".repeat(20_000)]) {
      const response = await ask(browser, "/session", { method: "POST", headers: json, body });
      expect(response.status, body.slice(0, 20)).toBeLessThan(500);
    }
  });

  it("let no token out: not in an answer, not in an address, not in a cookie", async () => {
    const browser = createBrowser();
    await logIn(browser);
    await ask(browser, "/session");
    await ask(browser, "/providers");
    await post(browser, "/signout");
    const tokens = await issuedTokens();
    expect(tokens.length).toBeGreaterThanOrEqual(2);
    const said = answers.flatMap(({ response, text }) => [text, ...[...response.headers].flat()]).join("\n");
    for (const token of [...tokens, "tonearm-demo-secret"]) expect(said).not.toContain(token);
  });
});
