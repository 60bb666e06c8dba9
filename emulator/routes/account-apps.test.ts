import { describe, expect, test } from "vitest";
import { basic, CALLBACK, emulate } from "../testing/emulator";

const CLIENTS = [
  { id: "tonearm-demo", secret: "tonearm-demo-secret" },
  { id: "other", secret: "other-secret" },
];

describe("the page of apps with access", () => {
  test("removes one app from one account: its tokens end, others stay valid", async () => {
    const { app, signIn, codeFor, token, get, refresh } = emulate({ clients: CLIENTS });
    const [ida, jonas] = [await signIn("premium"), await signIn("free")];
    const code = await codeFor("premium", { client_id: "other" });
    const form = { grant_type: "authorization_code", code, redirect_uri: CALLBACK };
    const other = await (await token(form, basic("other", "other-secret"))).json();
    expect((await (await app.request("/account/apps")).text()).match(/Remove access/g)).toHaveLength(3);

    const body = new URLSearchParams({ account: "premium", client: "tonearm-demo" });
    expect((await app.request("/account/apps", { method: "POST", body })).status).toBe(303);
    expect((await app.request("/account/apps")).status).toBe(200);
    expect((await get("/v1/me", ida.access)).status).toBe(401);
    expect((await refresh(ida.refresh)).status).toBe(400);
    expect((await get("/v1/me", other.access_token)).status).toBe(200);
    expect((await get("/v1/me", jonas.access)).status).toBe(200);
  });

  test("makes a removed app ask for consent again", async () => {
    const { app, authorize, decide } = emulate();
    const page = await authorize();
    const cookie = page.headers.get("set-cookie")?.split(";")[0] ?? "";
    await decide(page, {});
    expect((await authorize({}, cookie)).status).toBe(302);
    const body = new URLSearchParams({ account: "premium", client: "tonearm-demo" });
    await app.request("/account/apps", { method: "POST", body });
    expect((await authorize({}, cookie)).status).toBe(200);
  });

  test("rejects requests from another site and for an unknown account", async () => {
    const { app } = emulate();
    const body = new URLSearchParams({ account: "nobody", client: "tonearm-demo" });
    const headers = { "sec-fetch-site": "cross-site" };
    expect((await app.request("/account/apps", { method: "POST", body, headers })).status).toBe(403);
    expect((await app.request("/account/apps", { method: "POST", body })).status).toBe(400);
  });
});
