import { describe, expect, test } from "vitest";
import { basic, CALLBACK, CHALLENGE, emulate, tokensOf, VERIFIER } from "../testing/emulator";

const CODE_GRANT = { grant_type: "authorization_code", redirect_uri: CALLBACK };

function refused(error: string, error_description: string) {
  return { error, error_description };
}

describe("the exchange of a code", () => {
  test("returns tokens with the length of Spotify's and the granted scopes", async () => {
    const { exchange, codeFor } = emulate({ accessTtl: 120 });
    const body = await (await exchange(await codeFor("premium", { scope: "user-top-read" }))).json();
    expect(body).toMatchObject({ token_type: "Bearer", scope: "user-top-read", expires_in: 120 });
    expect(body.access_token.length).toBeGreaterThan(200);
    expect(body.refresh_token).toHaveLength(131);
  });

  test("rejects a used code", async () => {
    const { exchange, codeFor } = emulate();
    const code = await codeFor("premium");
    await exchange(code);
    expect(await (await exchange(code)).json()).toEqual(
      refused("invalid_grant", "Invalid authorization code"),
    );
  });

  test("rejects a used code and revokes its tokens, but not for another client", async () => {
    const other = { id: "other", secret: "secret" };
    const { exchange, codeFor, token, get } = emulate({
      clients: [{ id: "tonearm-demo", secret: "tonearm-demo-secret" }, other],
    });
    const code = await codeFor("premium");
    const { access } = await tokensOf(await exchange(code));
    await token({ ...CODE_GRANT, code }, basic("other", "secret"));
    expect((await get("/v1/me", access)).status).toBe(200);
    await exchange(code);
    expect((await get("/v1/me", access)).status).toBe(401);
  });

  test("rejects a code older than 10 minutes", async () => {
    const { exchange, codeFor, control } = emulate();
    const code = await codeFor("premium");
    await control("clock", { advance: 601 });
    expect(await (await exchange(code)).json()).toEqual(
      refused("invalid_grant", "Authorization code expired"),
    );
  });

  test("binds a code to its redirect URI and to its client", async () => {
    const other = { id: "other", secret: "secret" };
    const { token, codeFor } = emulate({
      clients: [{ id: "tonearm-demo", secret: "tonearm-demo-secret" }, other],
    });
    const wrongUri = await token({
      ...CODE_GRANT,
      code: await codeFor("premium"),
      redirect_uri: `${CALLBACK}x`,
    });
    expect(await wrongUri.json()).toEqual(refused("invalid_grant", "Invalid redirect URI"));
    const wrongClient = await token(
      { ...CODE_GRANT, code: await codeFor("premium") },
      basic("other", "secret"),
    );
    expect(await wrongClient.json()).toEqual(refused("invalid_grant", "Invalid authorization code"));
  });

  test("requires the verifier of a challenge from every client", async () => {
    const { token, codeFor } = emulate();
    const pkce = { code_challenge: CHALLENGE, code_challenge_method: "S256" };
    const without = await token({ ...CODE_GRANT, code: await codeFor("premium", pkce) });
    expect(await without.json()).toEqual(refused("invalid_grant", "code_verifier was incorrect"));
    const form = { ...CODE_GRANT, code_verifier: VERIFIER, client_id: "tonearm-demo" };
    expect((await token({ ...form, code: await codeFor("premium", pkce) })).status).toBe(200);
    expect((await token({ ...form, code: await codeFor("premium", pkce) }, null)).status).toBe(200);
  });

  test("requires a challenge from a public client", async () => {
    const { token, codeFor } = emulate();
    const answer = await token(
      { ...CODE_GRANT, code: await codeFor("premium"), client_id: "tonearm-demo" },
      null,
    );
    expect(await answer.json()).toEqual(refused("invalid_client", "Invalid client"));
  });

  test.each([
    [{ ...CODE_GRANT }, basic(), refused("invalid_request", "code must be supplied")],
    [{ ...CODE_GRANT, code: "x" }, basic(), refused("invalid_grant", "Invalid authorization code")],
    [CODE_GRANT, basic("nobody"), refused("invalid_client", "Invalid client")],
    [CODE_GRANT, basic("tonearm-demo", "wrong"), refused("invalid_client", "Invalid client secret")],
    [
      { grant_type: "refresh_token", refresh_token: "x" },
      basic(),
      refused("invalid_grant", "Invalid refresh token"),
    ],
    [{ grant_type: "password" }, basic(), { error: "unsupported_grant_type" }],
  ])("rejects %o", async (form, authorization, body) => {
    const answer = await emulate().token(form, authorization);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject(body);
  });

  test("rejects a JSON body", async () => {
    const headers = { "content-type": "application/json", authorization: basic() };
    const answer = await emulate().app.request("/api/token", { method: "POST", headers, body: "{}" });
    expect(await answer.json()).toMatchObject({ error: "invalid_request" });
  });
});

describe("a refresh", () => {
  test("without rotation returns no new refresh token, and the old one stays valid", async () => {
    const { signIn, refresh } = emulate();
    const tokens = await signIn("premium");
    const again = await tokensOf(await refresh(tokens.refresh));
    expect(again.refresh).toBe("");
    expect(again.access).not.toBe(tokens.access);
    expect((await refresh(tokens.refresh)).status).toBe(200);
  });

  test("with rotation revokes the grant when an old refresh token is reused", async () => {
    const { signIn, refresh, get } = emulate({ rotation: "on" });
    const first = await signIn("premium");
    const second = await tokensOf(await refresh(first.refresh));
    expect(second.refresh).not.toBe(first.refresh);
    expect(await (await refresh(first.refresh)).json()).toEqual(
      refused("invalid_grant", "Refresh token revoked"),
    );
    expect(await (await refresh(second.refresh)).json()).toEqual(
      refused("invalid_grant", "Refresh token revoked"),
    );
    expect((await get("/v1/me", second.access)).status).toBe(401);
  });

  test("fails six months after the consent, regardless of earlier refreshes", async () => {
    const { signIn, refresh, control } = emulate();
    await control("clock", { set: "2026-08-31T12:00:00Z" });
    const tokens = await signIn("premium");
    await control("clock", { set: "2027-02-28T11:59:00Z" });
    expect((await refresh(tokens.refresh)).status).toBe(200);
    await control("clock", { set: "2027-02-28T12:01:00Z" });
    expect(await (await refresh(tokens.refresh)).json()).toEqual(
      refused("invalid_grant", "Refresh token revoked"),
    );
  });
});
