import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createEmulator } from "../index";
import type { Fault } from "../state/faults";
import { emulate } from "../testing/emulator";

const emulator = await createEmulator({ seed: 3 });
const ask = (path = "/v1/me") => fetch(`${emulator.url}${path}`);

async function disturb(fault: Partial<Fault>) {
  const answer = await fetch(`${emulator.url}/_emulator/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ match: "/v1/*", ...fault }),
  });
  expect(answer.status).toBe(200);
}

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const begun = performance.now();
  return [await work(), performance.now() - begun];
}

beforeEach(() => emulator.reset());
afterAll(() => emulator.close());

describe("a fault over a connection", () => {
  test.each([
    ["JSON", { body: { error: "x" } }, "application/json", '{"error":"x"}'],
    ["text", { body: "Service unavailable" }, "text/plain;charset=UTF-8", "Service unavailable"],
    ["HTML", { body: "<h1>no</h1>", contentType: "text/html" }, "text/html", "<h1>no</h1>"],
    ["nothing", { body: "" }, "text/plain;charset=UTF-8", ""],
  ])("can return %s", async (_, fault, type, text) => {
    await disturb({ ...fault, status: 503, headers: { "x-cause": "test" } });
    const answer = await ask();
    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
      503,
      type,
      text,
    ]);
    expect(answer.headers.get("x-cause")).toBe("test");
  });

  async function playlistCount(authorization: string): Promise<number> {
    const answer = await fetch(`${emulator.url}/v1/me/playlists`, { headers: { authorization } });
    return (await answer.json()).total;
  }

  async function bearer(): Promise<string> {
    const body = JSON.stringify({ account: "premium" });
    const answer = await fetch(`${emulator.url}/_emulator/login`, { method: "POST", body });
    return `Bearer ${(await answer.json()).access_token}`;
  }

  const create = (authorization: string) =>
    fetch(`${emulator.url}/v1/me/playlists`, {
      method: "POST",
      headers: { authorization },
      body: JSON.stringify({ name: "Lost" }),
    });

  test("can lose the answer after the change was made", async () => {
    const authorization = await bearer();
    const before = await playlistCount(authorization);
    await disturb({ method: "POST", handled: true, reset: true, times: 1 });
    await expect(create(authorization)).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    expect(await playlistCount(authorization)).toBe(before + 1);
  });

  test("can replace the answer after the change was made, without a header of the real one", async () => {
    const authorization = await bearer();
    const before = await playlistCount(authorization);
    await disturb({ method: "POST", handled: true, status: 502, body: "Bad gateway" });
    const answer = await create(authorization);
    expect([answer.status, await answer.text()]).toEqual([502, "Bad gateway"]);
    expect(answer.headers.get("cache-control")).toBeNull();
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(await playlistCount(authorization)).toBe(before + 1);
  });

  test("loses the answer to every change with the quirk `lost-answers`, and to no read", async () => {
    const authorization = await bearer();
    const before = await playlistCount(authorization);
    const body = JSON.stringify({ quirks: ["lost-answers"] });
    await fetch(`${emulator.url}/_emulator/settings`, { method: "POST", body });
    for (const _ of [1, 2])
      await expect(create(authorization)).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    expect(await playlistCount(authorization)).toBe(before + 2);
  });

  test("can reset the connection", async () => {
    await disturb({ reset: true, times: 1 });
    await expect(ask()).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    expect((await ask()).status).toBe(401);
  });

  test("can cut off the real response", async () => {
    await disturb({ cut: true, padTo: 5_000 });
    const answer = await ask();
    expect(answer.status).toBe(401);
    await expect(answer.text()).rejects.toThrow();
  });

  test("can omit half of the JSON", async () => {
    await disturb({ malformed: true });
    const answer = await ask();
    const text = await answer.text();
    expect([answer.status, text.startsWith('{"error"')]).toEqual([401, true]);
    expect(() => JSON.parse(text)).toThrow();
  });

  test("can pad a response to 20 MB of valid JSON", async () => {
    await disturb({ padTo: 20 * 1024 * 1024 });
    const text = await (await ask()).text();
    expect(text).toHaveLength(20 * 1024 * 1024);
    expect(JSON.parse(text)).toHaveProperty("error");
  });

  test("can delay the headers, with random jitter", async () => {
    await disturb({ delayMs: 60, jitterMs: 60 });
    for (let round = 0; round < 3; round++) {
      const [answer, took] = await timed(() => ask());
      expect(answer.status).toBe(401);
      expect(took).toBeGreaterThan(58);
    }
  });

  test("can pause within the body", async () => {
    await disturb({ bodyDelayMs: 150 });
    const [answer, early] = await timed(() => ask());
    const [text, late] = await timed(() => answer.text());
    expect(early).toBeLessThan(140);
    expect(late).toBeGreaterThan(100);
    expect(JSON.parse(text)).toHaveProperty("error");
  });

  test("can send the body in small chunks", async () => {
    await disturb({ drip: { bytes: 10, everyMs: 10 } });
    const [answer, took] = await timed(async () => (await ask()).json());
    expect(answer).toEqual({ error: { status: 401, message: "No token provided" } });
    expect(took).toBeGreaterThan(45);
  });

  test("stops sending chunks when the reader disconnects", async () => {
    await disturb({ drip: { bytes: 1, everyMs: 5 }, padTo: 1_000_000 });
    const stop = new AbortController();
    const answer = await fetch(`${emulator.url}/v1/me`, { signal: stop.signal });
    await answer.body?.getReader().read();
    stop.abort();
    await fetch(`${emulator.url}/_emulator/faults`, { method: "DELETE" });
    expect((await ask()).status).toBe(401);
  });

  test("sends no body with a status that has none", async () => {
    await disturb({ status: 204, body: "not sent" });
    expect((await ask()).status).toBe(204);
  });
});

test.each([
  [401, { error: { status: 401, message: "Access token missing" } }],
  [429, { error: { status: 429, message: "Too many requests", reason: "QUOTA_EXCEEDED" } }],
])("the platform's %i of %o can be returned once, and one retry succeeds", async (status, body) => {
  const { get, signIn, control } = emulate();
  const { access } = await signIn("premium");
  await control("faults", { match: "/v1/*", status, body, times: 1 });
  const answer = await get("/v1/me", access);
  expect([answer.status, await answer.json()]).toEqual([status, body]);
  expect((await get("/v1/me", access)).status).toBe(200);
});

test("the oldest of more than 1,000 faults are evicted", async () => {
  const { control, world } = emulate();
  const fault = (index: number) => ({ match: `/${index}` });
  await control(
    "faults",
    Array.from({ length: 1_200 }, (_, index) => fault(index)),
  );
  expect([world.faults.all().length, world.faults.all()[0]]).toEqual([1_000, fault(200)]);
});

describe("the probability of a fault", () => {
  async function met(seed: number) {
    const { app, control } = emulate({ seed });
    await control("faults", { match: "/v1/*", probability: 0.3, status: 503 });
    const found: boolean[] = [];
    for (let call = 0; call < 100; call++) found.push((await app.request("/v1/me")).status === 503);
    return found;
  }

  test("is approximately met, the same for the same seed and different for another", async () => {
    const first = await met(1);
    expect(first.filter(Boolean).length).toBeGreaterThan(15);
    expect(first.filter(Boolean).length).toBeLessThan(45);
    expect(await met(1)).toEqual(first);
    expect(await met(2)).not.toEqual(first);
  });

  test("lets the next fault apply if it skips a request", async () => {
    const { app, control } = emulate();
    await control("faults", [
      { match: "*", probability: 0, status: 500 },
      { match: "*", method: "get", status: 502 },
    ]);
    expect((await app.request("/v1/me")).status).toBe(502);
    expect((await app.request("/v1/me", { method: "PUT" })).status).toBe(401);
  });
});

describe("latency", () => {
  test("applies to all responses of the platform and a reset removes it", async () => {
    const { app, control } = emulate();
    await control("settings", { latencyMs: 40, jitterMs: 20 });
    const [, slow] = await timed(async () => app.request("/v1/me"));
    expect(slow).toBeGreaterThan(38);
    await control("reset");
    const [, quick] = await timed(async () => app.request("/v1/me"));
    expect(quick).toBeLessThan(38);
  });
});

test.each([
  { match: "*", headers: { "bad name": "x" } },
  { match: "*", headers: { good: "a\nb" } },
  { match: "*", contentType: "a\r\nb" },
  { match: "*", probability: 2 },
  { match: "*", padTo: 1e12 },
  { match: "*", drip: { bytes: 0, everyMs: 1 } },
  { match: "" },
])("an invalid fault is rejected: %o", async (fault) => {
  expect((await emulate().control("faults", fault)).status).toBe(400);
});
