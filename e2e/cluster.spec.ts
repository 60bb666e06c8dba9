import { expect, test } from "./cluster-fixtures";
import type { HttpResult } from "./support/http-session";

const HOUR = 3_600_000;
const SECOND = 1_000;
// Pages that need the session and cost little to render: the storm is about the session. Heavy ones are in budget.spec.ts.
const PATHS = ["/settings", "/recent", "/search"];
const INSTANCES = [0, 1, 2];

/** Those who were not shown their page. */
function failed(answers: HttpResult[]): number[] {
  return answers.filter(({ status }) => status !== 200).map(({ status }) => status);
}

/** Those that another may keep although they set a cookie. */
function keepable(answers: HttpResult[]): string[] {
  return answers
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
    await passTime(HOUR);
    await spotify.forgetCalls();
    const answers = await visitor.storm(50, PATHS);
    expect(failed(answers)).toEqual([]);
    expect(keepable(answers)).toEqual([]);
    expect(await spotify.tokenCalls()).toBe(1);
  }
});

test("an old cookie is served by every instance a minute later, without a token call", async ({
  visitor,
  cluster,
  spotify,
  passTime,
}) => {
  const old = visitor.cookies();
  await passTime(HOUR);
  await spotify.forgetCalls();
  await visitor.get("/settings");
  await passTime(59 * SECOND);
  for (const instance of INSTANCES) {
    cluster.lead(instance);
    expect((await visitor.copy().get("/dashboard", old)).status).toBe(200);
  }
  expect(await spotify.tokenCalls()).toBe(1);
});

test("a browser that never got the renewed cookie is still signed in days later", async ({
  visitor,
  cluster,
  spotify,
  passTime,
}) => {
  await passTime(HOUR);
  // The answer is lost on the way: the tokens in it are the only good ones.
  await visitor.copy().get("/settings");
  await passTime(72 * HOUR);
  await spotify.forgetCalls();
  for (const instance of INSTANCES) {
    cluster.lead(instance);
    expect((await visitor.get("/settings")).status).toBe(200);
  }
  expect(await spotify.tokenCalls()).toBe(1);
});

test("a revoked login costs 2 token calls over all instances, then one clear prompt", async ({
  visitor,
  spotify,
  passTime,
}) => {
  await spotify.revoke("premium");
  await passTime(HOUR);
  await spotify.forgetCalls();
  const answers = await visitor.storm(12, ["/playlists?kind=own"]);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
  expect(new Set(answers.map(({ location }) => location?.replace(/^http:\/\/[^/]+/, "")))).toEqual(
    new Set(["/login?reason=revoked&next=%2Fplaylists%3Fkind%3Down"]),
  );
  expect(await spotify.tokenCalls()).toBe(2);
  expect((await visitor.get("/playlists")).location).toContain("/login?next=");
  expect(await spotify.tokenCalls()).toBe(2);
});

test("a sign-out on one instance holds on all, also after Redis has lost its memory", async ({
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

test("disconnecting on one instance deletes what the others kept", async ({ visitor, cluster, spotify }) => {
  for (const instance of INSTANCES) {
    cluster.lead(instance);
    await visitor.get("/dashboard");
  }
  cluster.lead(0);
  await visitor.post("/logout", { leave: "delete" });
  await visitor.logIn();
  for (const instance of INSTANCES) {
    cluster.lead(instance);
    await spotify.forgetCalls();
    await visitor.get("/dashboard");
    expect((await spotify.counts())["GET /v1/me/playlists"], `instance ${instance}`).toBe(1);
  }
});

test.describe("with secrets in another order on some instances", () => {
  const [first, second] = [
    "one secret for builds that roll by one another",
    "and another secret that is just as long as it",
  ];
  const [newer, older] = [{ AUTH_SECRET: `${first},${second}` }, { AUTH_SECRET: `${second},${first}` }];
  test.use({ own: { env: [newer, older, newer] } });

  test("nobody is signed out, and an expiry still costs 1 token call", async ({
    visitor,
    spotify,
    passTime,
  }) => {
    for (let expiry = 1; expiry <= 5; expiry++) {
      await passTime(HOUR);
      await spotify.forgetCalls();
      expect(failed(await visitor.storm(12, PATHS))).toEqual([]);
      expect(await spotify.tokenCalls()).toBe(1);
    }
  });
});

for (const [name, skews] of [
  ["ahead", [0, 60 * SECOND, 0]],
  ["behind", [0, -60 * SECOND, 0]],
] as const)
  test.describe(`with the clock of one instance a minute ${name}`, () => {
    test.use({ own: { skews: [...skews] } });

    test("nothing of it shows", async ({ visitor, spotify, passTime }) => {
      test.setTimeout(120_000);
      // 59 times 3 min 7 s: visits fall at every distance from three expiries.
      for (let visit = 1; visit <= 59; visit++) {
        await passTime(187 * SECOND);
        const answers = await visitor.storm(3, ["/settings"]);
        expect(failed(answers)).toEqual([]);
        expect(answers.filter(({ body }) => !body.includes("Ida Marlow"))).toEqual([]);
      }
      const counts = await spotify.counts();
      expect(counts["POST /api/token"]).toBeLessThanOrEqual(5);
    });
  });
