import { setTimeout as sleep } from "node:timers/promises";
import type { RedisProcess } from "../scripts/redis-server";
import { expect, test } from "./cluster-fixtures";
import type { Cluster } from "./support/cluster";
import type { HttpResult, HttpSession } from "./support/http-session";
import type { Spotify } from "./support/spotify";
import { HOUR_MS } from "./support/time";

const PATHS = ["/dashboard", "/settings", "/playlists", "/api/v1/recent"];

type Fault = (redis: RedisProcess) => Promise<void>;

const faults: Record<string, Fault> = {
  killed: (redis) => redis.kill(),
  "paused for 5 s": async (redis) => {
    redis.pause();
    sleep(5_000).then(() => redis.resume());
  },
  emptied: (redis) => redis.flush(),
  "killed and started again, empty": (redis) => redis.restart(),
  flapping: async (redis) => {
    for (let times = 0; times < 8; times++) {
      redis.pause();
      await sleep(300);
      redis.resume();
      await sleep(300);
    }
  },
};

function statuses(responses: HttpResult[], wrong: (status: number) => boolean): number[] {
  return responses.map(({ status }) => status).filter(wrong);
}

/** Sends concurrent requests, and injects a Redis fault `delayMs` after they begin. */
async function stormWith(
  visitor: HttpSession,
  delayMs: number,
  fault: () => Promise<void>,
): Promise<HttpResult[]> {
  const storm = visitor.storm(40, PATHS);
  await sleep(delayMs);
  const [responses] = await Promise.all([storm, fault()]);
  return responses;
}

async function untilRecovered(visitor: HttpSession): Promise<void> {
  await expect
    .poll(async () => (await visitor.get("/dashboard")).body.includes("Ida Marlow"), { timeout: 20_000 })
    .toBe(true);
}

/** Waits until every instance shares its state again and grants locks. A process short of CPU time can take long. */
async function untilShared({ instances }: Cluster, redis: RedisProcess): Promise<void> {
  for (const { url } of instances)
    await expect
      .poll(async () => (await (await fetch(`${url}/api/ready`)).json()).store, { timeout: 20_000 })
      .toBe("redis");
  await redis.settle();
}

async function expectOneCall(visitor: HttpSession, spotify: Spotify): Promise<void> {
  await spotify.forgetCalls();
  const responses = await visitor.storm(12, PATHS);
  expect(statuses(responses, (status) => status !== 200)).toEqual([]);
  expect(await spotify.tokenCalls()).toBe(1);
}

/** When the fault begins after the requests. Faults alternate between the pairs, because each case waits seconds for Redis to return. */
const delaysMs = [
  [0, 120],
  [40, 300],
];

for (const [index, [name, fault]] of Object.entries(faults).entries())
  test(`Redis ${name} during concurrent requests causes no 5xx and signs no user out`, async ({
    visitor,
    redis,
    spotify,
    cluster,
    passTime,
  }) => {
    test.setTimeout(180_000);
    for (const delayMs of delaysMs[index % 2] ?? []) {
      await passTime(HOUR_MS);
      const responses = await stormWith(visitor, delayMs, () => fault(redis));
      expect(statuses(responses, (status) => status >= 500)).toEqual([]);
      expect(statuses(responses, (status) => status === 303)).toEqual([]);
      redis.resume();
      if (name === "killed") await redis.restart();
      await untilRecovered(visitor);
      await untilShared(cluster, redis);
      await passTime(HOUR_MS);
      await expectOneCall(visitor, spotify);
    }
    const lines = cluster.log().match(/"msg":"redis [^"]+"/g) ?? [];
    const outages = 2 * (name === "flapping" ? 8 : 1);
    expect(lines.length, "lines in the log").toBeLessThanOrEqual(outages * cluster.instances.length * 2);
  });

test("pages work while Redis is down for hours, and the instance that may refresh expired tokens does so", async ({
  visitor,
  redis,
  spotify,
  cluster,
  passTime,
}) => {
  test.setTimeout(120_000);
  // Fills every instance's cache: an instance can show cached data while only another one may refresh.
  for (const instance of [0, 1, 2]) {
    cluster.lead(instance);
    await visitor.storm(PATHS.length, PATHS);
  }
  cluster.lead("all");
  await redis.kill();
  for (let expiry = 1; expiry <= 4; expiry++) {
    await passTime(HOUR_MS);
    const responses = await visitor.storm(12, PATHS);
    expect(statuses(responses, (status) => status !== 200)).toEqual([]);
    await untilRecovered(visitor);
  }
  await redis.restart();
  await passTime(HOUR_MS);
  await untilRecovered(visitor);
  await untilShared(cluster, redis);
  await passTime(HOUR_MS);
  await expectOneCall(visitor, spotify);
});
