import { expect, test } from "./cluster-fixtures";
import { createApiClient } from "./support/api-client";
import { HOUR_MS } from "./support/time";

const ORIGIN = "http://localhost:5173";

test.use({ env: { CORS_ORIGINS: ORIGIN } });

test("50 concurrent requests with one bearer at expiry, over 3 instances, cost 1 token call; a logout on one instance holds on all", async ({
  cluster,
  redis,
  spotify,
  passTime,
}) => {
  const client = createApiClient(cluster.url, ORIGIN);
  const bearer = await client.logIn();
  await redis.endSettling();
  for (let expiry = 1; expiry <= 5; expiry++) {
    await passTime(HOUR_MS);
    await spotify.forgetCalls();
    const replies = await Promise.all(Array.from({ length: 50 }, () => client.get("/recent", bearer)));
    expect(replies.filter(({ status }) => status !== 200)).toEqual([]);
    expect(await spotify.tokenCalls()).toBe(1);
  }
  cluster.lead(0);
  await client.post("/auth/logout", {}, { authorization: `Bearer ${bearer}` });
  for (const instance of [1, 2]) {
    cluster.lead(instance);
    expect((await client.get("/recent", bearer)).code).toBe("revoked_bearer");
  }
});
