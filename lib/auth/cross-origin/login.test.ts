import "@/lib/testing/next-mocks";
import { createHash } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { beginAs, comeBack, ledTo, returnFrom } from "@/lib/testing/cross-origin-client";
import { calls, decide, injectFault, issuedTokens } from "@/lib/testing/emulator";
import { CROSS_ORIGIN, ORIGIN, OTHER_CROSS_ORIGIN } from "@/lib/testing/stub-env";
import { MINUTE_MS } from "@/lib/time";
import { accountsUrls } from "../../spotify/token-endpoint";
import { store } from "../../store";
import { hashState } from "../authorization-response";
import { openSealedCode, sealCode } from "./sealed-values";
import { finishCrossOriginLogin } from "./token-exchange";

/** As plausible as Spotify's, but unknown there. */
const JUNK_CODE = `AQ${"x".repeat(200)}`;

/** A page of another origin that is itself Spotify's redirect URI. */
const OWN_PAGE = "http://127.0.0.1:5555/api/auth/callback/spotify";
const OWN_PAGE_ORIGIN = "http://127.0.0.1:5555";

function later(ms: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });
}

afterEach(async () => {
  vi.useRealTimers();
  await store.delete("pause:accounts");
  await store.delete("cooldown:api");
});

describe("a login from another origin", () => {
  it("redirects to Spotify with state, code challenge and the redirect URI of this app", async () => {
    const { authUrl, transaction } = await beginAs({ showDialog: false, features: ["top"] });
    const query = Object.fromEntries(new URL(authUrl).searchParams);
    expect(query).toEqual({
      client_id: "tonearm-demo",
      response_type: "code",
      redirect_uri: `${ORIGIN}/api/auth/callback/spotify`,
      scope: "user-top-read",
      state: expect.stringMatching(/^tonearm-state\./),
      code_challenge: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
      code_challenge_method: "S256",
      show_dialog: "false",
    });
    expect(transaction).toMatch(/^tonearm-transaction\./);
    expect(authUrl + transaction).not.toContain(createHash("sha256").update(CROSS_ORIGIN).digest("hex"));
  });

  it("requests the scopes granted before again, so that none is lost", async () => {
    const { startCrossOriginLogin } = await import("./authorize");
    const options = {
      mode: "redirect",
      returnTo: `${CROSS_ORIGIN}/`,
      features: ["top"],
      showDialog: true,
    } as const;
    const { authUrl } = await startCrossOriginLogin({ ...options, features: ["top"] }, CROSS_ORIGIN, [
      "user-library-read",
      "streaming",
    ]);
    expect(new URL(authUrl).searchParams.get("scope")).toBe("user-top-read user-library-read");
  });

  it("returns to its page with a sealed code, and ends in a session", async () => {
    const begun = await beginAs({ returnTo: `${CROSS_ORIGIN}/in?tab=1` });
    const answer = await returnFrom(await decide(begun.authUrl));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'none'/);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.getSetCookie()).toEqual([]);
    const { origin, pathname, searchParams } = await ledTo(answer);
    expect(`${origin}${pathname}`).toBe(`${CROSS_ORIGIN}/in`);
    expect([...searchParams.keys()]).toEqual(["tab", "code", "state"]);
    expect(searchParams.get("code")).toMatch(/^tonearm-code\./);
    expect(await calls()).not.toHaveProperty("POST /api/token");
    const posted = { code: searchParams.get("code") ?? "", state: searchParams.get("state") ?? "" };
    const session = await finishCrossOriginLogin({ ...posted, transaction: begun.transaction }, CROSS_ORIGIN);
    expect(session).toMatchObject({ generation: 0, heldBy: "cookie", accessLifetime: 3600 });
    expect(await issuedTokens()).toContain(session.accessToken);
    expect(await calls()).toMatchObject({ "POST /api/token": 1, "GET /v1/me": 1 });
  });

  it("can return directly to its own page with Spotify's code", async () => {
    const begun = await beginAs({ mode: "code", returnTo: OWN_PAGE }, OWN_PAGE_ORIGIN);
    const { searchParams } = new URL(await decide(begun.authUrl));
    expect(searchParams.get("state")).toMatch(/^[\w-]{43}$/);
    const posted = { code: searchParams.get("code") ?? "", state: searchParams.get("state") ?? "" };
    const session = await finishCrossOriginLogin(
      { ...posted, transaction: begun.transaction },
      OWN_PAGE_ORIGIN,
    );
    expect(session.scopes).toContain("user-top-read");
  });
});

describe("a user who does not consent", () => {
  it("returns with an error code and no login code", async () => {
    const begun = await beginAs();
    const answer = await returnFrom(await decide(begun.authUrl, { decision: "cancel" }));
    const { searchParams } = await ledTo(answer);
    expect(searchParams.get("error")).toBe("access_denied");
    expect(searchParams.get("state")).toBe(new URL(begun.authUrl).searchParams.get("state"));
    expect(searchParams.has("code")).toBe(false);
  });

  it.each(["<script>alert(1)</script>", "server_error", ""])(
    "with the error %j returns with an error code of this app",
    async (error) => {
      const { authUrl } = await beginAs();
      const state = new URL(authUrl).searchParams.get("state") ?? "";
      const query = new URLSearchParams({ error, state, code: "stray" });
      const answer = await returnFrom(`${ORIGIN}/api/auth/callback/spotify?${query}`);
      const { searchParams } = await ledTo(answer);
      expect([...searchParams.keys()]).toEqual(["error", "state"]);
      expect(searchParams.get("error")).toBe("login_failed");
    },
  );
});

describe("an issuer that is not Spotify", () => {
  const iss = "https://evil.example";

  it("in Spotify's callback ends the login without a code", async () => {
    const begun = await beginAs();
    const { searchParams } = await ledTo(await returnFrom(`${await decide(begun.authUrl)}&iss=${iss}`));
    expect([...searchParams.keys()]).toEqual(["error", "state"]);
    expect(searchParams.get("error")).toBe("login_failed");
  });

  it("that a page passes on is refused before the code is exchanged, and Spotify's own is accepted", async () => {
    const begun = await beginAs({ mode: "code", returnTo: OWN_PAGE }, OWN_PAGE_ORIGIN);
    const { searchParams } = new URL(await decide(begun.authUrl));
    const query = { code: searchParams.get("code") ?? "", state: searchParams.get("state") ?? "" };
    const posted = { ...query, transaction: begun.transaction };
    await expect(finishCrossOriginLogin({ ...posted, iss }, OWN_PAGE_ORIGIN)).rejects.toMatchObject({
      code: "login_failed",
    });
    expect(await calls()).not.toHaveProperty("POST /api/token");
    const { issuer } = accountsUrls();
    expect(await finishCrossOriginLogin({ ...posted, iss: issuer }, OWN_PAGE_ORIGIN)).toHaveProperty("sid");
  });
});

describe("a popup", () => {
  async function popup(query: Record<string, string>): Promise<Response> {
    const { authUrl } = await beginAs({ mode: "popup" });
    const state = new URL(authUrl).searchParams.get("state") ?? "";
    return returnFrom(`${ORIGIN}/api/auth/callback/spotify?${new URLSearchParams({ ...query, state })}`);
  }

  it("posts only to its opener, with a script that only this response allows, and keeps its opener", async () => {
    const answer = await popup({ code: "spotify-s-own" });
    const text = await answer.text();
    const policy = answer.headers.get("content-security-policy") ?? "";
    const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1];
    expect(text).toContain(`<script nonce="${nonce}">`);
    expect(policy).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/);
    expect(text).toContain(`}, "${CROSS_ORIGIN}");`);
    expect(text).toContain('"code":"tonearm-code.');
    expect(text).not.toContain("spotify-s-own");
    expect(text).toContain("You can close this window.");
    expect(answer.headers.get("cross-origin-opener-policy")).toBe("unsafe-none");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  });

  it("has a new nonce each time", async () => {
    const [a, b] = await Promise.all([popup({ code: "x" }), popup({ code: "x" })]);
    expect(a.headers.get("content-security-policy")).not.toBe(b.headers.get("content-security-policy"));
  });
});

describe("Spotify's callback", () => {
  it.each([
    ["damaged", (state: string) => `${state.slice(0, -5)}AAAAA`, 0],
    ["expired", (state: string) => state, 11 * MINUTE_MS],
  ])("with a state that is %s is not forwarded", async (_, change, ms) => {
    const state = change(new URL((await beginAs()).authUrl).searchParams.get("state") ?? "");
    later(ms);
    const query = new URLSearchParams({ code: "x", state });
    const answer = await returnFrom(`${ORIGIN}/api/auth/callback/spotify?${query}`);
    const { origin, pathname } = new URL(answer.headers.get("location") ?? "");
    expect(`${origin}${pathname}`).toBe(`${ORIGIN}/login`);
  });

  it("is not forwarded to an origin that is no longer listed", async () => {
    const begun = await beginAs({}, "https://once-listed.example");
    const answer = await returnFrom(await decide(begun.authUrl));
    expect(new URL(answer.headers.get("location") ?? "").origin).toBe(ORIGIN);
  });
});

describe("the posted login", () => {
  async function ready() {
    return comeBack(await beginAs());
  }

  async function expectRefused(
    posted: Awaited<ReturnType<typeof ready>>,
    code: string,
    origin = CROSS_ORIGIN,
  ) {
    await expect(finishCrossOriginLogin(posted, origin)).rejects.toMatchObject({ code });
  }

  it("succeeds once, also when posted several times at once", async () => {
    const posted = await ready();
    const tries = await Promise.allSettled([1, 2, 3].map(() => finishCrossOriginLogin(posted, CROSS_ORIGIN)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expectRefused(posted, "used_transaction");
    expect((await calls())["POST /api/token"]).toBe(1);
  });

  it.each([
    ["state_mismatch", async () => ({ ...(await ready()), state: (await ready()).state })],
    ["state_mismatch", async () => ({ ...(await ready()), state: "" })],
    ["state_mismatch", async () => ({ ...(await ready()), transaction: (await ready()).transaction })],
    ["invalid_transaction", async () => ({ ...(await ready()), transaction: "" })],
    ["invalid_transaction", async () => ({ ...(await ready()), transaction: "tonearm-transaction.1.x" })],
    [
      "invalid_transaction",
      async () => {
        const posted = await ready();
        return { ...posted, transaction: posted.state };
      },
    ],
    ["code_refused", async () => ({ ...(await ready()), code: (await ready()).code })],
    ["code_refused", async () => ({ ...(await ready()), code: "tonearm-code.1.x" })],
  ])("is refused as %s, without a call to Spotify", async (code, make) => {
    await expectRefused(await make(), code);
    expect(await calls()).not.toHaveProperty("POST /api/token");
  });

  it("is refused from another origin, listed or not, and still succeeds from its own", async () => {
    const posted = await ready();
    for (const origin of [OTHER_CROSS_ORIGIN, ORIGIN, "https://evil.example"])
      await expect(finishCrossOriginLogin(posted, origin)).rejects.toMatchObject({
        code: "foreign_origin",
        status: 400,
      });
    expect(await finishCrossOriginLogin(posted, CROSS_ORIGIN)).toHaveProperty("sid");
  });

  it("expires after 10 minutes, and its sealed code after 2", async () => {
    const posted = await ready();
    later(3 * MINUTE_MS);
    await expectRefused(posted, "code_refused");
    later(11 * MINUTE_MS);
    await expectRefused(posted, "expired_transaction");
  });

  it("with a code that Spotify refuses is refused, and used up", async () => {
    const begun = await beginAs();
    const state = new URL(begun.authUrl).searchParams.get("state") ?? "";
    const code = await sealCode({ code: JUNK_CODE, state, origin: CROSS_ORIGIN });
    const posted = { code, state, transaction: begun.transaction };
    await expectRefused(posted, "code_refused");
    await expectRefused(posted, "used_transaction");
  });

  it.each(["short", "", "AQ spaced code, long enough otherwise", `AQ${"x".repeat(2_047)}`])(
    "with a code that cannot be Spotify's (%j) is refused without a call and can still be finished",
    async (junk) => {
      const begun = await beginAs();
      const posted = await comeBack(begun);
      const state = new URL(begun.authUrl).searchParams.get("state") ?? "";
      const code = await sealCode({ code: junk, state, origin: CROSS_ORIGIN });
      await expectRefused({ ...posted, code }, "code_refused");
      expect(await calls()).not.toHaveProperty("POST /api/token");
      expect(await finishCrossOriginLogin(posted, CROSS_ORIGIN)).toHaveProperty("sid");
    },
  );

  it("is not refused because strangers posted 310 junk codes in the same minute", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS });
    const junk = async () => {
      const { authUrl, transaction } = await beginAs({ mode: "code", returnTo: OWN_PAGE }, OWN_PAGE_ORIGIN);
      const state = new URL(authUrl).searchParams.get("state") ?? "";
      return finishCrossOriginLogin({ code: JUNK_CODE, state, transaction }, OWN_PAGE_ORIGIN);
    };
    const outcomes = await Promise.allSettled(Array.from({ length: 310 }, junk));
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(["rejected"]));
    expect(await finishCrossOriginLogin(await ready(), CROSS_ORIGIN)).toHaveProperty("sid");
  });

  it("succeeds with Spotify's own code, but not with the code of another login", async () => {
    const [begun, other] = [await beginAs(), await beginAs()];
    const seen = new URL(await decide(begun.authUrl)).searchParams;
    const posted = { code: seen.get("code") ?? "", state: seen.get("state") ?? "" };
    const foreign = new URL(await decide(other.authUrl)).searchParams.get("code") ?? "";
    expect(
      await finishCrossOriginLogin({ ...posted, transaction: begun.transaction }, CROSS_ORIGIN),
    ).toHaveProperty("sid");
    const third = await beginAs();
    const state = new URL(third.authUrl).searchParams.get("state") ?? "";
    await expectRefused({ code: foreign, state, transaction: third.transaction }, "code_refused");
  });

  it.each([
    ["/api/token", { status: 503 }, "spotify_unavailable"],
    ["/api/token", { status: 200, body: "<html>" }, "spotify_unavailable"],
    ["/api/token", { status: 400, body: { error: "invalid_client" } }, "misconfigured"],
    ["/v1/me", { status: 503 }, "spotify_unavailable"],
    ["/v1/me", { status: 200, body: {} }, "spotify_unavailable"],
    ["/v1/me", { status: 429, retryAfter: 9 }, "rate_limited"],
    ["/v1/me", { status: 401 }, "login_failed"],
  ])("while %s responds with %j is refused as %s", async (match, fault, code) => {
    const posted = await ready();
    await injectFault({ match, ...fault, times: 9 });
    await expectRefused(posted, code);
  });

  it("of a user who is not invited is refused as not_invited", async () => {
    await expectRefused(await comeBack(await beginAs(), "uninvited"), "not_invited");
  });
});

describe("a sealed code", () => {
  it("opens only for its login and its origin", async () => {
    const code = await sealCode({ code: "c", state: "s", origin: CROSS_ORIGIN });
    const login = { stateHash: hashState("s"), origin: CROSS_ORIGIN };
    expect(await openSealedCode(code, login)).toBe("c");
    expect(await openSealedCode(code, { ...login, origin: OTHER_CROSS_ORIGIN })).toBeNull();
    expect(await openSealedCode(code, { ...login, stateHash: hashState("t") })).toBeNull();
  });
});
