import { expect, test } from "./cluster-fixtures";
import { mix, twoUsers, untilNight, whileFlapping } from "./support/isolation";

const MINUTE = 60_000;

test("600 mixed requests of two people while Redis flaps: nobody sees anything of the other's", async ({
  cluster,
  redis,
  spotify,
  passTime,
}) => {
  test.setTimeout(180_000);
  await passTime(untilNight(Date.now()));
  const people = await twoUsers(cluster.url, spotify);
  await redis.endSettling();
  for (const instance of [0, 1, 2, 0]) {
    const result = await whileFlapping(redis, mix(people, 150));
    expect(result).toEqual({ statuses: { 200: 150 }, foreign: 0, bare: 0 });
    // What it shows next comes from Redis, and is old enough to be renewed.
    await cluster.restart(instance);
    await passTime(2 * MINUTE);
  }
});
