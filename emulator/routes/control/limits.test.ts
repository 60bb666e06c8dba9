import { describe, expect, test } from "vitest";
import type { EmulatorOptions } from "../../state/settings";
import { basic, emulate, tokensOf } from "../../testing/emulator";

async function signedIn(options: EmulatorOptions = {}) {
  const emulator = emulate(options);
  const { access } = await emulator.signIn("premium");
  return { ...emulator, ask: (path: string) => emulator.get(path, access) };
}

const messages = {
  json: '{"error":{"status":429,"message":"API rate limit exceeded"}}',
  text: "Too many requests",
  empty: "",
};

describe("the 30-second window", () => {
  test("rejects a client's calls over the rate, with the seconds to wait", async () => {
    const { ask, control } = await signedIn({ limits: { rate: 3 } });
    await control("clock", { set: "2026-10-01T12:00:00Z" });
    for (let call = 0; call < 3; call++)
      expect((await ask("/v1/search?q=a&type=track")).status).toBeLessThan(429);
    await control("clock", { set: "2026-10-01T12:00:10Z" });
    const refused = await ask("/v1/me");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "20"]);
    expect(await refused.json()).toEqual({ error: { status: 429, message: "API rate limit exceeded" } });
  });

  test("is rolling: a call passes as soon as an old one is 30 seconds old", async () => {
    const { ask, control } = await signedIn({ limits: { rate: 1 } });
    expect((await ask("/v1/me")).status).toBe(200);
    expect((await ask("/v1/me")).status).toBe(429);
    await control("clock", { advance: 30 });
    expect((await ask("/v1/me")).status).toBe(200);
  });

  test("does not count rejected calls", async () => {
    const { ask, control } = await signedIn({ limits: { rate: 1 } });
    // Counts are by whole seconds and the emulator's clock runs, so each step starts at a full second.
    await control("clock", { set: "2026-10-01T12:00:00Z" });
    await ask("/v1/me");
    await control("clock", { set: "2026-10-01T12:00:29Z" });
    for (let call = 0; call < 5; call++) await ask("/v1/me");
    await control("clock", { set: "2026-10-01T12:00:30Z" });
    expect((await ask("/v1/me")).status).toBe(200);
  });

  test("counts each client separately", async () => {
    const clients = [
      { id: "tonearm-demo", secret: "tonearm-demo-secret" },
      { id: "other", secret: "s" },
    ];
    const { ask, token, get } = await signedIn({ clients, limits: { rate: 1 } });
    await ask("/v1/me");
    expect((await ask("/v1/me")).status).toBe(429);
    const { access } = await tokensOf(await token({ grant_type: "client_credentials" }, basic("other", "s")));
    expect((await get("/v1/search?q=a&type=track", access)).status).not.toBe(429);
  });

  test.each(["json", "text", "empty"] as const)("can return %s, without a reason", async (answer) => {
    const { ask } = await signedIn({ limits: { rate: 0, answer } });
    const refused = await ask("/v1/me");
    expect([refused.status, await refused.text()]).toEqual([429, messages[answer]]);
  });

  test("can omit Retry-After", async () => {
    const { ask } = await signedIn({ limits: { rate: 0, retryAfter: false } });
    expect((await ask("/v1/me")).headers.has("retry-after")).toBe(false);
  });
});

describe("the daily quota", () => {
  test("returns QUOTA_EXCEEDED and the time until the oldest call is a day old", async () => {
    const { ask, control } = await signedIn({ limits: { quota: { playlists: 2 } } });
    await control("clock", { set: "2026-10-01T00:00:00Z" });
    await ask("/v1/me/playlists");
    await control("clock", { set: "2026-10-01T09:00:00Z" });
    await ask("/v1/me/playlists");
    const refused = await ask("/v1/me/playlists");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, String(15 * 3600)]);
    expect(await refused.json()).toEqual({
      error: { status: 429, message: "Too many requests", reason: "QUOTA_EXCEEDED" },
    });
    await control("clock", { set: "2026-10-02T00:00:00Z" });
    expect((await ask("/v1/me/playlists")).status).toBe(200);
    expect((await ask("/v1/me/playlists")).status).toBe(429);
  });

  test("applies to each bucket separately", async () => {
    const { ask } = await signedIn({ limits: { quota: { "artist-albums": 0 } } });
    const id = "0".repeat(22);
    expect((await ask(`/v1/artists/${id}/albums`)).status).toBe(429);
    for (const path of [`/v1/artists/${id}`, `/v1/albums/${id}`, "/v1/me", "/v1/me/playlists"])
      expect((await ask(path)).status).not.toBe(429);
  });

  test("is shared by all clients of a developer account", async () => {
    const client = (id: string, owner: string) => ({ id, secret: "s", owner });
    const clients = [client("tonearm-demo", "ann"), client("second", "ann"), client("third", "ben")];
    const { token, get } = emulate({ clients, limits: { quota: { search: 1 } } });
    const search = async (id: string) => {
      const { access } = await tokensOf(await token({ grant_type: "client_credentials" }, basic(id, "s")));
      return (await get("/v1/search?q=a&type=track", access)).status;
    };
    expect(await search("tonearm-demo")).not.toBe(429);
    expect(await search("second")).toBe(429);
    expect(await search("third")).not.toBe(429);
  });
});

describe("limits at run time", () => {
  test("can be set, read and removed, and a reset restores the initial ones", async () => {
    const { ask, control } = await signedIn({ limits: { rate: 5 } });
    await control("limits", { rate: 1, quota: { profile: 7 } });
    await ask("/v1/me");
    const report = await (await control("limits", undefined, "GET")).json();
    expect(report.limits).toEqual({ rate: 1, quota: { profile: 7 }, answer: "json", retryAfter: true });
    expect(report.window).toEqual([
      { client: "tonearm-demo", calls: 1, limit: 1, retryAfter: expect.any(Number) },
    ]);
    expect(report.quota).toEqual([{ owner: "owner", bucket: "profile", calls: 1, limit: 7, retryAfter: 0 }]);
    await control("limits", { quota: { profile: null }, rate: null });
    expect((await (await control("limits", undefined, "GET")).json()).limits.quota).toEqual({});
    await control("limits", undefined, "DELETE");
    expect((await (await control("limits", undefined, "GET")).json()).quota).toEqual([]);
    await control("reset");
    expect((await (await control("limits", undefined, "GET")).json()).limits.rate).toBe(5);
  });

  test("are rejected for unknown buckets", async () => {
    expect((await emulate().control("limits", { quota: { nonsense: 1 } })).status).toBe(400);
  });

  test("are off by default, but calls are counted", async () => {
    const { ask, control } = await signedIn();
    for (let call = 0; call < 3; call++) await ask("/v1/me");
    const report = await (await control("limits", undefined, "GET")).json();
    expect(report.window[0]).toEqual({ client: "tonearm-demo", calls: 3, limit: null, retryAfter: 0 });
  });
});
