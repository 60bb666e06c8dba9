import { describe, expect, test } from "vitest";
import { CALLBACK, CHALLENGE, emulate, VERIFIER } from "../testing/emulator";

const ORIGIN = "https://app.example";

function preflight(method: string) {
  return {
    method: "OPTIONS",
    headers: {
      origin: ORIGIN,
      "access-control-request-method": method,
      "access-control-request-headers": "authorization,content-type",
    },
  };
}

describe("cross-origin requests", () => {
  test.each([
    ["/v1/me", "GET"],
    ["/v1/me/library", "PUT"],
    ["/v1/playlists/x/items", "DELETE"],
    ["/api/token", "POST"],
  ])("may call %s with %s: the preflight needs no token", async (path, method) => {
    const answer = await emulate().app.request(path, preflight(method));
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("access-control-allow-methods")).toContain(method);
    expect(answer.headers.get("access-control-allow-headers")?.toLowerCase()).toContain("authorization");
  });

  test("may read responses, errors and faults, but not Retry-After", async () => {
    const { app, control, signIn } = emulate();
    const { access } = await signIn("premium");
    const headers = { origin: ORIGIN, authorization: `Bearer ${access}` };
    const good = await app.request("/v1/me", { headers });
    const bad = await app.request("/v1/me", { headers: { origin: ORIGIN } });
    await control("faults", { match: "*", retryAfter: 3 });
    const late = await app.request("/v1/me", { headers });
    expect([good.status, bad.status, late.status]).toEqual([200, 401, 429]);
    for (const answer of [good, bad, late]) {
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(answer.headers.has("access-control-expose-headers")).toBe(false);
    }
  });

  test("may exchange a PKCE code in the browser", async () => {
    const { app, codeFor } = emulate();
    const code = await codeFor("premium", { code_challenge: CHALLENGE, code_challenge_method: "S256" });
    const body = new URLSearchParams({
      grant_type: "authorization_code",
      client_id: "tonearm-demo",
      code,
      code_verifier: VERIFIER,
      redirect_uri: CALLBACK,
    });
    const answer = await app.request("/api/token", { method: "POST", body, headers: { origin: ORIGIN } });
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
  });

  test("may not read the consent page or the control API", async () => {
    const { app, authorize } = emulate();
    expect((await authorize()).headers.has("access-control-allow-origin")).toBe(false);
    const state = await app.request("/_emulator/state", { headers: { origin: ORIGIN } });
    expect(state.headers.has("access-control-allow-origin")).toBe(false);
  });
});
