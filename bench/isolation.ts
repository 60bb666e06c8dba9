import { startCluster } from "../e2e/support/cluster";
import { mix, twoUsers, untilNight, whileFlapping } from "../e2e/support/isolation";
import { startSpotify } from "../e2e/support/spotify";
import { buildIfNeeded } from "../scripts/build-if-needed";
import { startRedis } from "../scripts/redis-server";
import { table } from "./stats";
import { environment } from "./subject";

const REQUESTS = 10_000;
const ROUNDS = 10;
const MINUTE = 60_000;

/**
 * Two people over 2 instances while Redis comes and goes; after each round an instance begins with an empty memory.
 * @returns Markdown.
 */
export async function measureIsolation(): Promise<string> {
  if (!(await buildIfNeeded())) throw new Error("The build failed.");
  const [spotify, redis] = [await startSpotify({ rotation: "on" }), await startRedis()];
  const cluster = await startCluster({ count: 2, env: (url) => environment(url, spotify, redis.url) });
  const ahead = untilNight(Date.now());
  await cluster.setClock(ahead);
  await spotify.passTime(ahead);
  const people = await twoUsers(cluster.url, spotify);
  await redis.settle();
  const rows: (string | number)[][] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const begun = performance.now();
    const { statuses, foreign, bare } = await whileFlapping(redis, mix(people, REQUESTS / ROUNDS));
    const seconds = (performance.now() - begun) / 1000;
    rows.push([round, JSON.stringify(statuses), foreign, bare, `${seconds.toFixed(0)} s`]);
    await cluster.restart(round % 2);
    await cluster.setClock(ahead + round * 2 * MINUTE);
    await spotify.passTime(2 * MINUTE);
  }
  await Promise.all([cluster.stop(), spotify.stop(), redis.stop()]);
  const heads = [
    "round",
    "answers by status",
    "with something of the other's",
    "with nothing of one's own",
    "time",
  ];
  return `${REQUESTS} requests of two people, 16 at once.\n\n${table(heads, rows)}\n`;
}
