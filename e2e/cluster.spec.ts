import { Redis } from "ioredis";
import { expect, test } from "./cluster-fixtures";
import { createHttpSession, type HttpResult } from "./support/http-session";
import { HOUR_MS, SECOND_MS } from "./support/time";

// Pages that need the session and cost little to render, since this tests the session. budget.spec.ts covers heavy pages.
const PATHS = ["/settings", "/recent", "/search"];
const INSTANCES = [0, 1, 2];

/** Returns the statuses of responses that are not 200. */
function failed(responses: HttpResult[]): number[] {
  return responses.filter(({ status }) => status !== 200).map(({ status }) => status);
}

/** Returns the cache policies of responses that set a cookie and may be cached. */
function cacheable(responses: HttpResult[]): string[] {
  return responses
    .filter(({ sets }) => sets)
    .map(({ cacheControl }) => cacheControl)
    .filter((text) => text !== "private, no-store");
}

test("50 parallel pages over 3 instances at expiry cost 1 token call, 10 times over", async ({
  visitor,
  spotify,
  passTime,
}) => {
  test.setTimeout(240_000);
  for (let expiry = 1; expiry <= 10; expiry++) {
    await passTime(HOUR_MS);
    await spotify.forgetCalls();
    const responses = await visitor.storm(50, PATHS);
    expect(failed(responses)).toEqual([]);
    expect(cacheable(responses)).toEqual([]);
    expect(await spotify.tokenCalls()).toBe(1);
  }
});

test("every instance accepts an old cookie a minute later, without a token call", async ({
  visitor,
  cluster,
  spotify,
  passTime,
}) => {
  const old = visitor.cookies();
  await passTime(HOUR_MS);
  await spotify.forgetCalls();
  await visitor.get("/settings");
  await passTime(59 * SECOND_MS);
  for (const instance of INSTANCES) {
    cluster.lead(instance);
    expect((await visitor.copy().get("/dashboard", old)).status).toBe(200);
  }
  expect(await spotify.tokenCalls()).toBe(1);
});

test("a browser that never got the refreshed cookie is still signed in days later", async ({
  visitor,
  cluster,
  spotify,
  passTime,
}) => {
  await passTime(HOUR_MS);
  // The response is lost, and the tokens in it are the only valid ones.
  await visitor.copy().get("/settings");
  await passTime(72 * HOUR_MS);
  await spotify.forgetCalls();
  for (const instance of INSTANCES) {
    cluster.lead(instance);
    expect((await visitor.get("/settings")).status).toBe(200);
  }
  expect(await spotify.tokenCalls()).toBe(1);
});

test("a revoked login costs 2 token calls over all instances, then one login prompt", async ({
  visitor,
  spotify,
  passTime,
}) => {
  await spotify.revoke("premium");
  await passTime(HOUR_MS);
  await spotify.forgetCalls();
  const responses = await visitor.storm(12, ["/playlists?kind=own"]);
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([303]));
  expect(new Set(responses.map(({ location }) => location?.replace(/^http:\/\/[^/]+/, "")))).toEqual(
    new Set(["/login?reason=revoked&next=%2Fplaylists%3Fkind%3Down"]),
  );
  expect(await spotify.tokenCalls()).toBe(2);
  expect((await visitor.get("/playlists")).location).toContain("/login?next=");
  expect(await spotify.tokenCalls()).toBe(2);
});

test("a login callback that arrives on every instance spends its code once and signs in", async ({
  cluster,
  spotify,
}) => {
  const browser = createHttpSession(cluster.url);
  const callback = await browser.agree();
  const arrivals = INSTANCES.map(() => browser.copy());
  await spotify.forgetCalls();
  const responses = await Promise.all(arrivals.map((arrival) => arrival.get(callback)));
  expect(responses.map(({ location }) => location)).toEqual(arrivals.map(() => `${cluster.url}/settings`));
  expect(await spotify.tokenCalls()).toBe(1);
  for (const arrival of arrivals) expect((await arrival.get("/settings")).status).toBe(200);
});

test("a sign-out on one instance holds on all, also after Redis has lost its data", async ({
  visitor,
  cluster,
  redis,
}) => {
  const copy = visitor.copy();
  cluster.lead(0);
  await visitor.post("/logout", { leave: "here" });
  for (const instance of INSTANCES) {
    cluster.lead(instance);
    expect((await copy.get("/settings", copy.cookies())).location).toContain("reason=signed_out");
  }
  const cookie = copy.cookies();
  await redis.flush();
  cluster.lead(1);
  await expect
    .poll(async () => (await copy.get("/settings", cookie)).location, { timeout: 10_000 })
    .toContain("reason=signed_out");
});

test("disconnecting on one instance deletes what the others cached", async ({
  visitor,
  cluster,
  spotify,
}) => {
  for (const instance of INSTANCES) {
    cluster.lead(instance);
    await visitor.get("/api/v1/recent");
  }
  cluster.lead(0);
  const disconnectedAt = Date.now();
  await visitor.post("/logout", { leave: "delete" });
  await visitor.logIn();
  await spotify.forgetCalls();
  for (const instance of INSTANCES) {
    cluster.lead(instance);
    const { asOf } = JSON.parse((await visitor.get("/api/v1/recent")).body);
    expect(asOf, `instance ${instance}`).toBeGreaterThanOrEqual(disconnectedAt);
  }
  expect((await spotify.counts())["GET /v1/me/player/recently-played"]).toBe(1);
});

test("a refresh that lands after “Disconnect and delete” leaves nothing of the user in Redis", async ({
  visitor,
  cluster,
  redis,
  spotify,
  passTime,
}) => {
  test.setTimeout(90_000);
  cluster.lead(0);
  await passTime(HOUR_MS);
  await spotify.fault({ match: "/api/token", delayMs: 15_000 });
  await visitor.get("/settings");
  await visitor.post("/logout", { leave: "delete" });
  await expect.poll(() => cluster.log(), { timeout: 40_000 }).toContain("session revoked during its refresh");
  const connection = new Redis(redis.url);
  const keys = await connection.keys("*:user:*");
  connection.disconnect();
  // A marker of the deletion stays for a minute, so that no cached value is stored after it.
  expect(keys.filter((key) => !key.includes(":gone:"))).toEqual([]);
});

test.describe("with secrets in another order on some instances", () => {
  const [first, second] = [
    "one secret for builds that roll by one another",
    "and another secret that is just as long as it",
  ];
  const [newer, older] = [{ AUTH_SECRET: `${first},${second}` }, { AUTH_SECRET: `${second},${first}` }];
  test.use({ own: { env: [newer, older, newer] } });

  test("no user is signed out, and an expiry still costs 1 token call", async ({
    visitor,
    spotify,
    passTime,
  }) => {
    for (let expiry = 1; expiry <= 5; expiry++) {
      await passTime(HOUR_MS);
      await spotify.forgetCalls();
      expect(failed(await visitor.storm(12, PATHS))).toEqual([]);
      expect(await spotify.tokenCalls()).toBe(1);
    }
  });
});

for (const [name, skews] of [
  ["ahead", [0, 60 * SECOND_MS, 0]],
  ["behind", [0, -60 * SECOND_MS, 0]],
] as const)
  test.describe(`with the clock of one instance a minute ${name}`, () => {
    test.use({ own: { skews: [...skews] } });

    test("it has no visible effect", async ({ visitor, spotify, passTime }) => {
      test.setTimeout(120_000);
      // 59 times 3 min 7 s, so that visits fall at many distances from three expiries.
      for (let visit = 1; visit <= 59; visit++) {
        await passTime(187 * SECOND_MS);
        const responses = await visitor.storm(3, ["/settings"]);
        expect(failed(responses)).toEqual([]);
        expect(responses.filter(({ body }) => !body.includes("Ida Marlow"))).toEqual([]);
      }
      const counts = await spotify.counts();
      expect(counts["POST /api/token"]).toBeLessThanOrEqual(5);
    });
  });
