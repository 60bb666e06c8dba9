import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { basic, CALLBACK, CHALLENGE, emulate, tokensOf, VERIFIER } from "../testing/emulator";

const OTHER = { id: "other", secret: "other-secret" };
const DEMO = { id: "tonearm-demo", secret: "tonearm-demo-secret" };
const PKCE = { code_challenge: CHALLENGE, code_challenge_method: "S256" };
const CODE_GRANT = { grant_type: "authorization_code", redirect_uri: CALLBACK };

const LONG = "v".repeat(129);
const challengeOf = (verifier: string) => createHash("sha256").update(verifier).digest("base64url");

type Emulator = ReturnType<typeof emulate>;

async function revokedByUser({ control, refresh }: Emulator, refreshToken: string) {
  await control("revoke", { account: "premium" });
  return refresh(refreshToken);
}

async function replacedByRotation({ control, refresh }: Emulator, refreshToken: string) {
  await control("settings", { rotation: "on" });
  await refresh(refreshToken);
  return refresh(refreshToken);
}

async function overSixMonths({ control, refresh }: Emulator, refreshToken: string) {
  await control("clock", { advance: 185 * 86_400 });
  return refresh(refreshToken);
}

const withCode = async ({ codeFor, token }: Emulator, form: Record<string, string>, query = {}) =>
  token({ ...CODE_GRANT, code: await codeFor("premium", query), ...form });

describe("errors of the token endpoint", () => {
  test.each([
    ["revoked by the user", revokedByUser],
    ["replaced by rotation", replacedByRotation],
    ["over six months old", overSixMonths],
  ])("a refresh token %s gives invalid_grant: Refresh token revoked", async (_, spoil) => {
    const emulator = emulate();
    const answer = await spoil(emulator, (await emulator.signIn("premium")).refresh);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      error: "invalid_grant",
      error_description: "Refresh token revoked",
    });
  });

  test.each([
    [
      "an unknown refresh token",
      "invalid_grant",
      "Invalid refresh token",
      ({ refresh }: Emulator) => refresh("unknown"),
    ],
    [
      "another client's refresh token",
      "invalid_grant",
      "Invalid refresh token",
      async ({ signIn, token }: Emulator) => {
        const { refresh } = await signIn("premium");
        const form = { grant_type: "refresh_token", refresh_token: refresh };
        return token(form, basic(OTHER.id, OTHER.secret));
      },
    ],
    [
      "an unknown code",
      "invalid_grant",
      "Invalid authorization code",
      (emulator: Emulator) => withCode(emulator, { code: "unknown" }),
    ],
    [
      "a used code",
      "invalid_grant",
      "Invalid authorization code",
      async ({ codeFor, exchange }: Emulator) => {
        const code = await codeFor("premium");
        await exchange(code);
        return exchange(code);
      },
    ],
    [
      "another client's code",
      "invalid_grant",
      "Invalid authorization code",
      async ({ codeFor, token }: Emulator) =>
        token({ ...CODE_GRANT, code: await codeFor("premium") }, basic(OTHER.id, OTHER.secret)),
    ],
    [
      "a code older than ten minutes",
      "invalid_grant",
      "Authorization code expired",
      async ({ codeFor, exchange, control }: Emulator) => {
        const code = await codeFor("premium");
        await control("clock", { advance: 601 });
        return exchange(code);
      },
    ],
    [
      "a redirect URI that differs from the authorize call",
      "invalid_grant",
      "Invalid redirect URI",
      (emulator: Emulator) => withCode(emulator, { redirect_uri: `${CALLBACK}/` }),
    ],
    [
      "a verifier that does not match the challenge",
      "invalid_grant",
      "code_verifier was incorrect",
      (emulator: Emulator) => withCode(emulator, { code_verifier: `${VERIFIER}x` }, PKCE),
    ],
    [
      "a verifier shorter than 43 characters",
      "invalid_grant",
      "code_verifier was incorrect",
      (emulator: Emulator) => withCode(emulator, { code_verifier: "short" }, PKCE),
    ],
    [
      "a verifier longer than 128 characters",
      "invalid_grant",
      "code_verifier was incorrect",
      (emulator: Emulator) =>
        withCode(emulator, { code_verifier: LONG }, { ...PKCE, code_challenge: challengeOf(LONG) }),
    ],
    [
      "a wrong secret",
      "invalid_client",
      "Invalid client secret",
      ({ token }: Emulator) => token({ grant_type: "client_credentials" }, basic(DEMO.id, "wrong")),
    ],
    [
      "an unknown client",
      "invalid_client",
      "Invalid client",
      ({ token }: Emulator) => token({ grant_type: "client_credentials" }, basic("nobody")),
    ],
    [
      "a client_credentials request without a secret",
      "invalid_client",
      "Invalid client",
      ({ token }: Emulator) => token({ grant_type: "client_credentials", client_id: DEMO.id }, null),
    ],
    [
      "a missing code",
      "invalid_request",
      "code must be supplied",
      ({ token }: Emulator) => token({ grant_type: "authorization_code" }),
    ],
    [
      "a missing refresh token",
      "invalid_request",
      "refresh_token must be supplied",
      ({ token }: Emulator) => token({ grant_type: "refresh_token" }),
    ],
    [
      "a missing grant_type",
      "unsupported_grant_type",
      "grant_type parameter is missing",
      ({ token }: Emulator) => token({}),
    ],
    [
      "a bad grant_type",
      "unsupported_grant_type",
      "grant_type must be client_credentials, authorization_code or refresh_token",
      ({ token }: Emulator) => token({ grant_type: "password" }),
    ],
  ])("%s gives %s: %s", async (_, error, error_description, act) => {
    const answer = await act(emulate({ clients: [DEMO, OTHER] }));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error, error_description });
  });

  test.each([
    ["Basic", "Basic"],
    ["Basic with odd characters", "Basic ÄÖ%%"],
    ["Basic without a colon", `Basic ${Buffer.from("only-an-id").toString("base64")}`],
    ["Basic with broken escapes", `Basic ${Buffer.from("%E0%A4:%zz").toString("base64")}`],
    ["Basic of 8,000 characters", `Basic ${"A".repeat(8000)}`],
    ["Bearer", "Bearer tonearm-demo"],
    ["Digest", 'Digest username="tonearm-demo"'],
  ])("an invalid authorization (%s) gives invalid_client", async (_, header) => {
    const answer = await emulate().token({ grant_type: "client_credentials" }, header);
    expect([answer.status, (await answer.json()).error]).toEqual([400, "invalid_client"]);
  });

  test("overload can be text or HTML instead of JSON", async () => {
    const { control, token } = emulate();
    await control("faults", [
      { match: "/api/token", status: 429, body: "Too many requests", times: 1 },
      { match: "/api/token", status: 503, body: "<h1>busy</h1>", contentType: "text/html", times: 1 },
    ]);
    expect(await (await token({})).text()).toBe("Too many requests");
    expect((await token({})).headers.get("content-type")).toBe("text/html");
  });

  test("only POST is allowed", async () => {
    const answer = await emulate().app.request("/api/token");
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
  });
});

describe("refresh tokens", () => {
  test("are rotated with rotation pkce only for a client without a secret", async () => {
    const { signIn, refresh, codeFor, token } = emulate({ rotation: "pkce" });
    const confidential = await signIn("premium");
    expect((await tokensOf(await refresh(confidential.refresh))).refresh).toBe("");
    const form = { ...CODE_GRANT, code: await codeFor("premium", PKCE), code_verifier: VERIFIER };
    const first = await tokensOf(await token({ ...form, client_id: DEMO.id }, null));
    const again = { grant_type: "refresh_token", refresh_token: first.refresh, client_id: DEMO.id };
    const second = await tokensOf(await token(again, null));
    expect(second.refresh).toHaveLength(131);
    expect(second.refresh).not.toBe(first.refresh);
  });

  test("are revoked by two parallel refreshes with rotation", async () => {
    const { signIn, refresh, get } = emulate({ rotation: "on" });
    const first = await signIn("premium");
    const answers = await Promise.all([refresh(first.refresh), refresh(first.refresh)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const won = answers.find(({ status }) => status === 200);
    const { access } = await tokensOf(won ?? new Response("{}"));
    expect((await get("/v1/me", access)).status).toBe(401);
  });

  test("never add scopes", async () => {
    const { signIn, token } = emulate();
    const { refresh } = await signIn("premium", { scope: "streaming" });
    const wish = { grant_type: "refresh_token", refresh_token: refresh, scope: "streaming user-top-read" };
    expect((await tokensOf(await token(wish))).scope).toBe("streaming");
  });

  test("get a new six months by a new consent, but not by a login without the page", async () => {
    const { authorize, decide, exchange, refresh, control } = emulate();
    const page = await authorize();
    const cookie = page.headers.get("set-cookie")?.split(";")[0] ?? "";
    await decide(page, {});
    await control("clock", { advance: 170 * 86_400 });
    const passed = new URL((await authorize({}, cookie)).headers.get("location") ?? "");
    const old = await tokensOf(await exchange(passed.searchParams.get("code") ?? ""));
    const shown = await decide(await authorize({ show_dialog: "true" }, cookie), {});
    const fresh = await tokensOf(await exchange(shown.searchParams.get("code") ?? ""));
    await control("clock", { advance: 20 * 86_400 });
    expect((await refresh(old.refresh)).status).toBe(400);
    expect((await refresh(fresh.refresh)).status).toBe(200);
  });

  test("of a confidential client need its secret", async () => {
    const { signIn, token } = emulate();
    const { refresh } = await signIn("premium");
    const form = { grant_type: "refresh_token", refresh_token: refresh, client_id: DEMO.id };
    expect(await (await token(form, null)).json()).toMatchObject({ error: "invalid_client" });
  });
});

describe("an app's own token", () => {
  const grant = { grant_type: "client_credentials" };

  test("has neither scopes nor a refresh token", async () => {
    const body = await (await emulate().token(grant)).json();
    expect(Object.keys(body)).toEqual(["access_token", "token_type", "expires_in"]);
  });

  test.each(["/v1/me", "/v1/me/playlists", "/v1/me/top/tracks", "/v1/me/player"])(
    "has no user: %s is rejected",
    async (path) => {
      const { token, get } = emulate();
      const { access } = await tokensOf(await token(grant));
      const answer = await get(path, access);
      expect([answer.status, (await answer.json()).error.message]).toEqual([
        401,
        "Valid user authentication required",
      ]);
    },
  );

  test("reads a public playlist without its contents", async () => {
    const { token, get, world } = emulate();
    const { access } = await tokensOf(await token(grant));
    const open = [...world.playlists.all()].find((playlist) => playlist.public);
    const body = await (await get(`/v1/playlists/${open?.id}`, access)).json();
    expect(body.id).toBe(open?.id);
    expect(body).not.toHaveProperty("items");
  });

  test("changes nothing", async () => {
    const { token, app, world } = emulate();
    const { access } = await tokensOf(await token(grant));
    const open = [...world.playlists.all()].find((playlist) => playlist.public);
    const answer = await app.request(`/v1/playlists/${open?.id}`, {
      method: "PUT",
      headers: { authorization: `Bearer ${access}`, "content-type": "application/json" },
      body: '{"name":"Mine now"}',
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });
});
