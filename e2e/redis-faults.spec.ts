import { setTimeout as after } from "node:timers/promises";
import type { RedisProcess } from "../scripts/redis-server";
import { expect, test } from "./cluster-fixtures";
import type { Cluster } from "./support/cluster";
import type { HttpResult, HttpSession } from "./support/http-session";
import type { Spotify } from "./support/spotify";

const HOUR = 3_600_000;
const PATHS = ["/dashboard", "/settings", "/playlists", "/api/v1/recent"];

type Harm = (redis: RedisProcess) => Promise<void>;

const harms: Record<string, Harm> = {
  killed: (redis) => redis.kill(),
  "paused for 5 s": async (redis) => {
    redis.pause();
    after(5_000).then(() => redis.resume());
  },
  emptied: (redis) => redis.flush(),
  "killed and started again, empty": (redis) => redis.restart(),
  flapping: async (redis) => {
    for (let times = 0; times < 8; times++) {
      redis.pause();
      await after(300);
      redis.resume();
      await after(300);
    }
  },
};

function statuses(answers: HttpResult[], wrong: (status: number) => boolean): number[] {
  return answers.map(({ status }) => status).filter(wrong);
}

/** A storm in the middle of which, `delay` ms after its begin, something happens to Redis. */
async function stormWith(
  visitor: HttpSession,
  delay: number,
  harm: () => Promise<void>,
): Promise<HttpResult[]> {
  const storm = visitor.storm(40, PATHS);
  await after(delay);
  const [answers] = await Promise.all([storm, harm()]);
  return answers;
}

async function untilWhole(visitor: HttpSession): Promise<void> {
  await expect
    .poll(async () => (await visitor.get("/dashboard")).body.includes("Ida Marlow"), { timeout: 20_000 })
    .toBe(true);
}

/** Until every instance shares its state again and locks are given: a process that is starved of time may be long about it. */
async function untilShared({ instances }: Cluster, redis: RedisProcess): Promise<void> {
  for (const { url } of instances)
    await expect
      .poll(async () => (await (await fetch(`${url}/api/ready`)).json()).store, { timeout: 20_000 })
      .toBe("redis");
  await redis.settle();
}

async function expectOneCall(visitor: HttpSession, spotify: Spotify): Promise<void> {
  await spotify.forgetCalls();
  const answers = await visitor.storm(12, PATHS);
  expect(statuses(answers, (status) => status !== 200)).toEqual([]);
  expect(await spotify.tokenCalls()).toBe(1);
}

/** How far (ms) a storm has come when it happens: by turns, for each costs seconds in which Redis comes back. */
const delays = [
  [0, 120],
  [40, 300],
];

for (const [index, [name, harm]] of Object.entries(harms).entries())
  test(`Redis ${name} in the middle of a storm: no 5xx, and nobody is signed out`, async ({
    visitor,
    redis,
    spotify,
    cluster,
    passTime,
  }) => {
    test.setTimeout(180_000);
    for (const delay of delays[index % 2] ?? []) {
      await passTime(HOUR);
      const answers = await stormWith(visitor, delay, () => harm(redis));
      expect(statuses(answers, (status) => status >= 500)).toEqual([]);
      expect(statuses(answers, (status) => status === 303)).toEqual([]);
      redis.resume();
      if (name === "killed") await redis.restart();
      await untilWhole(visitor);
      await untilShared(cluster, redis);
      await passTime(HOUR);
      await expectOneCall(visitor, spotify);
    }
    const said = cluster.log().match(/"msg":"redis [^"]+"/g) ?? [];
    const outages = 2 * (name === "flapping" ? 8 : 1);
    expect(said.length, "lines in the log").toBeLessThanOrEqual(outages * cluster.instances.length * 2);
  });

test("Redis away for hours: pages go on, and expiries are renewed by the one that can", async ({
  visitor,
  redis,
  spotify,
  cluster,
  passTime,
}) => {
  test.setTimeout(120_000);
  // What an instance has kept it can show while another is the one to renew.
  for (const instance of [0, 1, 2]) {
    cluster.lead(instance);
    await visitor.storm(PATHS.length, PATHS);
  }
  cluster.lead("all");
  await redis.kill();
  for (let expiry = 1; expiry <= 4; expiry++) {
    await passTime(HOUR);
    const answers = await visitor.storm(12, PATHS);
    expect(statuses(answers, (status) => status !== 200)).toEqual([]);
    await untilWhole(visitor);
  }
  await redis.restart();
  await passTime(HOUR);
  await untilWhole(visitor);
  await untilShared(cluster, redis);
  await passTime(HOUR);
  await expectOneCall(visitor, spotify);
});
