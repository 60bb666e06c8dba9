import { expect, test } from "./cluster-fixtures";
import { mix, twoUsers, untilNight, whileFlapping } from "./support/isolation";
import { MINUTE_MS } from "./support/time";

test("600 interleaved requests of two users while Redis flaps show no user the other's data", async ({
  cluster,
  redis,
  spotify,
  passTime,
}) => {
  test.setTimeout(180_000);
  await passTime(untilNight(Date.now()));
  const users = await twoUsers(cluster.url, spotify);
  await redis.endSettling();
  for (const instance of [0, 1, 2, 0]) {
    const result = await whileFlapping(redis, mix(users, 150));
    expect(result).toEqual({ statuses: { 200: 150 }, foreign: 0, bare: 0 });
    // The restarted instance reads from Redis, and the data is stale enough to be refreshed.
    await cluster.restart(instance);
    await passTime(2 * MINUTE_MS);
  }
});
