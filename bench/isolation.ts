import { startCluster } from "../e2e/support/cluster";
import { mix, twoUsers, untilNight, whileFlapping } from "../e2e/support/isolation";
import { startSpotify } from "../e2e/support/spotify";
import { MINUTE_MS } from "../lib/time";
import { buildIfNeeded } from "../scripts/build-if-needed";
import { startRedis } from "../scripts/redis-server";
import { table } from "./stats";
import { environment } from "./subject";

const REQUESTS = 10_000;
const ROUNDS = 10;

/**
 * Measures requests of two users over 2 instances while Redis flaps. After each round an instance restarts with empty memory.
 * @returns Markdown.
 */
export async function measureIsolation(): Promise<string> {
  if (!(await buildIfNeeded())) throw new Error("The build failed.");
  const [spotify, redis] = [await startSpotify({ rotation: "on" }), await startRedis()];
  const cluster = await startCluster({ count: 2, env: (url) => environment(url, spotify, redis.url) });
  const ahead = untilNight(Date.now());
  await cluster.setClock(ahead);
  await spotify.passTime(ahead);
  const users = await twoUsers(cluster.url, spotify);
  await redis.settle();
  const rows: (string | number)[][] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const startedAt = performance.now();
    const { statuses, foreign, bare } = await whileFlapping(redis, mix(users, REQUESTS / ROUNDS));
    const seconds = (performance.now() - startedAt) / 1000;
    rows.push([round, JSON.stringify(statuses), foreign, bare, `${seconds.toFixed(0)} s`]);
    await cluster.restart(round % 2);
    await cluster.setClock(ahead + round * 2 * MINUTE_MS);
    await spotify.passTime(2 * MINUTE_MS);
  }
  await Promise.all([cluster.stop(), spotify.stop(), redis.stop()]);
  const heads = ["round", "responses by status", "with data of the other user", "without own data", "time"];
  return `${REQUESTS} requests of two users, 16 at once.\n\n${table(heads, rows)}\n`;
}
