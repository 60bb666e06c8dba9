import { describe, expect, test } from "vitest";
import { CALLBACK, CHALLENGE, emulate } from "../testing/emulator";

describe("the authorize page", () => {
  test.each([
    [{ client_id: "nobody" }, "INVALID_CLIENT: Invalid client"],
    [{ redirect_uri: `${CALLBACK}/` }, "INVALID_CLIENT: Invalid redirect URI"],
    [{ redirect_uri: "https://127.0.0.1/api/auth/callback/spotify" }, "INVALID_CLIENT: Invalid redirect URI"],
    [
      { redirect_uri: "http://localhost:3000/api/auth/callback/spotify" },
      "INVALID_CLIENT: Insecure redirect URI",
    ],
    [{ redirect_uri: "http://example.org/cb" }, "INVALID_CLIENT: Insecure redirect URI"],
    [{ redirect_uri: "" }, "Illegal redirect_uri"],
    [{ redirect_uri: "callback" }, "Illegal redirect_uri"],
  ])("shows a page and redirects nobody for %o", async (query, message) => {
    const answer = await emulate().authorize(query);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("location")).toBeNull();
    expect(await answer.text()).toContain(message);
  });

  test.each([
    [{ response_type: "token" }, "unsupported_response_type"],
    [{ response_type: "" }, "unsupported_response_type"],
    [{ scope: "streaming ".repeat(200) + "x".repeat(5000) }, "invalid_scope"],
    [{ code_challenge: CHALLENGE }, "invalid_request"],
    [{ code_challenge: CHALLENGE, code_challenge_method: "plain" }, "invalid_request"],
    [{ scope: "user-top-read openid" }, "invalid_scope"],
    [{ code_challenge: "short", code_challenge_method: "S256" }, "invalid_request"],
  ])("redirects %o back with an error", async (query, error) => {
    const answer = await emulate().authorize(query);
    expect(answer.headers.get("location")).toBe(`${CALLBACK}?error=${error}&state=s`);
  });

  test("accepts any loopback port only if no redirect URI is registered", async () => {
    const redirect_uri = CALLBACK.replace("3000", "3456");
    expect((await emulate().authorize({ redirect_uri })).status).toBe(200);
    expect((await emulate({ redirectUris: [CALLBACK] }).authorize({ redirect_uri })).status).toBe(400);
  });

  test("uses a client's own redirect URIs and users", async () => {
    const own = { id: "own", secret: "s", redirectUris: ["https://own.example/cb"] };
    const { authorize } = emulate({ clients: [own] });
    const query = { client_id: "own", redirect_uri: "https://own.example/cb" };
    expect((await authorize(query)).status).toBe(200);
    expect((await authorize({ ...query, redirect_uri: CALLBACK })).status).toBe(400);
  });

  test("asks only for public data without a scope", async () => {
    const { signIn, get } = emulate();
    const { access, scope } = await signIn("premium", { scope: "" });
    expect(scope).toBe("");
    expect((await get("/v1/me", access)).status).toBe(200);
  });

  test("returns no iss and no id_token, because Spotify has no OpenID Connect", async () => {
    const { authorize, decide } = emulate();
    const back = await decide(await authorize(), {});
    expect([...back.searchParams.keys()]).toEqual(["code", "state"]);
  });

  test("returns access_denied and the state, without a code, on cancel", async () => {
    const { authorize, decide } = emulate();
    const back = await decide(await authorize({ state: "a b&c" }), { decision: "cancel" });
    expect(Object.fromEntries(back.searchParams)).toEqual({ error: "access_denied", state: "a b&c" });
  });

  test("accepts its form once", async () => {
    const { authorize, decide } = emulate();
    const page = await authorize();
    expect((await decide(page.clone(), {})).searchParams.has("code")).toBe(true);
    expect((await decide(page, {})).href).toBe("about:blank");
  });

  test("redirects a browser with an earlier consent immediately, unless the app requests the page", async () => {
    const { authorize, decide } = emulate();
    const page = await authorize({ scope: "user-top-read" });
    const cookie = page.headers.get("set-cookie")?.split(";")[0] ?? "";
    await decide(page, {});
    expect((await authorize({ scope: "user-top-read" }, cookie)).status).toBe(302);
    expect((await authorize({ scope: "user-top-read", show_dialog: "true" }, cookie)).status).toBe(200);
    expect((await authorize({ scope: "user-top-read streaming" }, cookie)).status).toBe(200);
    expect((await authorize({ scope: "user-top-read" })).status).toBe(200);
  });

  test("has a policy that allows its form to redirect to the app and nothing else", async () => {
    const policy = (await emulate().authorize()).headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://127.0.0.1:3000;");
  });

  test("omits a withheld scope from the grant", async () => {
    const { signIn, control } = emulate();
    await control("withhold", { scopes: ["user-top-read"] });
    expect((await signIn("premium", { scope: "user-top-read streaming" })).scope).toBe("streaming");
  });
});
