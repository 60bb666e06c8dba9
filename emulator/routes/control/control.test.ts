import { describe, expect, test } from "vitest";
import { emulate } from "../../testing/emulator";

async function signedIn() {
  const emulator = emulate();
  const tokens = await emulator.signIn("premium");
  return { ...emulator, tokens, ask: (path: string) => emulator.get(path, tokens.access) };
}

describe("faults", () => {
  test("apply to the given number of requests, then the real response returns", async () => {
    const { ask, control } = await signedIn();
    await control("faults", {
      match: "/v1/me/top/*",
      status: 503,
      body: "<h1>busy</h1>",
      contentType: "text/html",
      times: 2,
    });
    expect((await ask("/v1/me")).status).toBe(200);
    const busy = await ask("/v1/me/top/tracks");
    expect([busy.status, busy.headers.get("content-type"), await busy.text()]).toEqual([
      503,
      "text/html",
      "<h1>busy</h1>",
    ]);
    expect((await ask("/v1/me/top/artists")).status).toBe(503);
    expect((await ask("/v1/me/top/tracks")).status).toBe(200);
  });

  test("with only retryAfter are a 429", async () => {
    const { ask, control } = await signedIn();
    await control("faults", [{ match: "*", retryAfter: 7 }]);
    const answer = await ask("/v1/me");
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "7"]);
    await control("faults", undefined, "DELETE");
    expect((await ask("/v1/me")).status).toBe(200);
  });

  test("that only delay return the real response", async () => {
    const { ask, control } = await signedIn();
    await control("faults", { match: "/v1/me", delayMs: 40, times: 1 });
    const begun = performance.now();
    expect((await ask("/v1/me")).status).toBe(200);
    expect(performance.now() - begun).toBeGreaterThan(35);
  });

  test("with unknown keys are rejected", async () => {
    const { control } = emulate();
    expect((await control("faults", { match: "*", statuz: 500 })).status).toBe(400);
  });
});

describe("the request log", () => {
  test("counts by path pattern, includes the account and omits secrets", async () => {
    const { ask, control, world } = await signedIn();
    const id = [...world.playlists.all()][0]?.id;
    await Promise.all([ask(`/v1/playlists/${id}/items?limit=1`), ask("/v1/me"), ask("/v1/me")]);
    const report = await (await control("requests", undefined, "GET")).json();
    expect(report.counts).toMatchObject({
      "GET /v1/playlists/{id}/items": 1,
      "GET /v1/me": 2,
      "POST /api/token": 1,
    });
    expect(report.inFlight.peak).toBe(3);
    expect(report.requests.at(-1)).toMatchObject({
      user: "premium",
      status: 200,
      durationMs: expect.any(Number),
    });
    expect(report.requests[0].path).toContain("state=-");
  });

  test("has number, client, user, status, time and duration of each request", async () => {
    const { app, ask, control, token } = await signedIn();
    await control("clock", { set: "2026-10-01T12:00:00Z" });
    const { last } = await (await control("requests", undefined, "GET")).json();
    await ask("/v1/me");
    await app.request("/v1/me");
    const answer = await (await token({ grant_type: "client_credentials" })).json();
    await app.request("/v1/nothing", { headers: { authorization: `Bearer ${answer.access_token}` } });
    const report = await (await control(`requests?after=${last}`, undefined, "GET")).json();
    expect(report.requests).toMatchObject([
      { n: last + 1, client: "tonearm-demo", user: "premium", status: 200, path: "/v1/me" },
      { n: last + 2, client: null, user: null, status: 401 },
      { client: null, user: null, status: 200, path: "/api/token" },
      { n: last + 4, client: "tonearm-demo", user: null, status: 404 },
    ]);
    expect(report.requests[0].at).toMatch(/^2026-10-01T12:00:0/);
    expect(report.last).toBe(last + 4);
    expect((await control("requests?after=x", undefined, "GET")).status).toBe(400);
  });

  test("contains no token, code, verifier, secret, state or body", async () => {
    const { app, control, tokens, codeFor, exchange } = await signedIn();
    const code = await codeFor("premium", { state: "the-state" });
    await exchange(code);
    await app.request(`/v1/me?access_token=${tokens.access}&client_secret=tonearm-demo-secret&code=${code}`);
    await app.request("/v1/me", { method: "PUT", body: "the-body" });
    const text = await (await control("requests", undefined, "GET")).text();
    for (const secret of [
      tokens.access,
      tokens.refresh,
      code,
      "tonearm-demo-secret",
      "the-state",
      "the-body",
    ])
      expect(text).not.toContain(secret);
  });

  test("stays small with many different long paths and counts them all", async () => {
    const { app, control } = emulate();
    for (let call = 0; call < 1_500; call++) await app.request(`/v1/${call}/${"x".repeat(2_000)}`);
    const text = await (await control("requests", undefined, "GET")).text();
    expect(text.length).toBeLessThan(2_000_000);
    const { counts } = JSON.parse(text);
    expect([Object.keys(counts).length, counts.other]).toEqual([1_001, 500]);
  });

  test("can be cleared without other changes", async () => {
    const { ask, control } = await signedIn();
    await control("requests", undefined, "DELETE");
    expect((await (await control("requests", undefined, "GET")).json()).requests).toEqual([]);
    expect((await ask("/v1/me")).status).toBe(200);
  });
});

describe("a login without a browser", () => {
  test("returns tokens with the requested scopes", async () => {
    const { control, get, refresh } = emulate();
    const body = await (await control("login", { account: "free", scopes: ["user-top-read"] })).json();
    expect(body).toMatchObject({ token_type: "Bearer", scope: "user-top-read", expires_in: 3600 });
    expect((await (await get("/v1/me", body.access_token)).json()).id).toBe("jonas.aldermoor");
    expect((await refresh(body.refresh_token)).status).toBe(200);
  });

  test.each([
    [{ account: "nobody" }, 400],
    [{ account: "free", scopes: ["openid"] }, 400],
    [{ account: "free", client: "nobody" }, 404],
  ])("rejects %o with %i", async (body, status) => {
    expect((await emulate().control("login", body)).status).toBe(status);
  });
});

describe("accounts", () => {
  test("a revoked account has no valid access or refresh token and is asked for consent again", async () => {
    const { ask, refresh, control, tokens } = await signedIn();
    await control("revoke", { account: "premium" });
    expect((await ask("/v1/me")).status).toBe(401);
    expect(await (await refresh(tokens.refresh)).json()).toMatchObject({
      error_description: "Refresh token revoked",
    });
  });

  test("expired access tokens of one account can be refreshed", async () => {
    const { ask, refresh, control, tokens } = await signedIn();
    await control("expire", { account: "premium" });
    expect((await (await ask("/v1/me")).json()).error.message).toBe("The access token expired");
    expect((await refresh(tokens.refresh)).status).toBe(200);
  });
});

describe("the state", () => {
  test("settings change at run time and a reset restores them", async () => {
    const { control, signIn, world, ask } = await signedIn();
    await control("settings", { rotation: "on", accessTtl: 5 });
    await signIn("free");
    expect(world.settings).toMatchObject({ rotation: "on", accessTtl: 5 });
    await control("reset");
    expect(world.settings).toMatchObject({ rotation: "off", accessTtl: 3600 });
    expect((await ask("/v1/me")).status).toBe(401);
  });

  test("the report contains grants and clients but no secrets", async () => {
    const { control, tokens } = await signedIn();
    const state = await (await control("state", undefined, "GET")).text();
    const known = await (await control("tokens", undefined, "GET")).json();
    expect(known.refreshTokens).toEqual([tokens.refresh]);
    for (const secret of [tokens.access, tokens.refresh, "tonearm-demo-secret"])
      expect(state).not.toContain(secret);
    expect(JSON.parse(state).grants[0]).toMatchObject({
      account: "premium",
      clientId: "tonearm-demo",
      revoked: false,
    });
  });

  test.each([1e300, -1e300])(
    "a clock moved by %d seconds stops at its limit and causes no error",
    async (advance) => {
      const { control, app } = await signedIn();
      expect((await control("clock", { advance })).status).toBe(200);
      expect((await app.request("/v1/me")).status).toBe(401);
      expect((await control("state", undefined, "GET")).status).toBe(200);
    },
  );

  test("requests of other sites are rejected", async () => {
    const headers = { "sec-fetch-site": "cross-site" };
    expect((await emulate().app.request("/_emulator/reset", { method: "POST", headers })).status).toBe(403);
  });
});
