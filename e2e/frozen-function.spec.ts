import { fileURLToPath } from "node:url";
import { expect, test } from "./fixtures";
import { restartApp, startApp } from "./support/app";
import { settings } from "./support/app-settings";
import { createHttpSession } from "./support/http-session";
import { HOUR_MS } from "./support/time";

const platform = fileURLToPath(new URL("support/work-after-response.cjs", import.meta.url));

test("tokens that arrive after the response are stored before a function may be frozen", async ({
  spotify,
  redis,
}) => {
  test.setTimeout(90_000);
  const env = (url: string) =>
    settings(url, spotify, { REDIS_URL: redis.url, NODE_OPTIONS: `--require ${platform}` });
  const first = await startApp(env);
  const visitor = createHttpSession(first.url);
  await visitor.logIn();
  await redis.endSettling();
  const cookie = visitor.cookies();
  await first.setClock(HOUR_MS);
  await spotify.passTime(HOUR_MS);
  await spotify.forgetCalls();
  await spotify.fault({ match: "/api/token", delayMs: 12_000 });
  const logged = first.log().length;
  expect((await visitor.get("/settings")).status).toBe(200);
  const log = () => first.log().slice(logged);
  expect(log()).toContain("work after responses: 1");
  expect(log()).not.toContain("work after responses: 0");
  await expect.poll(log, { timeout: 40_000 }).toContain("work after responses: 0");
  await spotify.heal();
  const second = await restartApp(first, env, { clockOffset: HOUR_MS });
  const answer = await createHttpSession(second.url).get("/api/v1/recent", cookie);
  await second.stop();
  expect(answer.status).toBe(200);
  expect(await spotify.tokenCalls()).toBe(1);
});
