import { expect, test } from "./fixtures";
import { createHttpSession } from "./support/http-session";

const HOUR = 3_600_000;
// Pages that need the session and cost little to render: the storm is about the session. Heavy ones are in budget.spec.ts.
const PATHS = ["/recent", "/settings", "/search"];

test("50 parallel pages at expiry cost 1 token call, 20 times over", async ({ app, spotify, passTime }) => {
  test.setTimeout(300_000);
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  for (let expiry = 1; expiry <= 20; expiry++) {
    await passTime(HOUR);
    await spotify.forgetCalls();
    const answers = await visitor.storm(50, PATHS);
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(answers.filter(({ body }) => !body.includes("Sign out") && !body.includes("Playlists"))).toEqual(
      [],
    );
    const setting = answers.filter(({ sets }) => sets);
    expect(new Set(setting.map(({ cacheControl }) => cacheControl))).toEqual(new Set(["private, no-store"]));
    expect(await spotify.tokenCalls()).toBe(1);
  }
});

test("three renewals without a new refresh token and one with: the session lives on with the new one", async ({
  app,
  spotify,
  passTime,
}) => {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  const expire = async () => {
    await passTime(HOUR);
    await spotify.forgetCalls();
    expect((await visitor.get("/settings")).status).toBe(200);
    expect(await spotify.tokenCalls()).toBe(1);
  };
  await spotify.configure({ rotation: "off" });
  for (let renewal = 1; renewal <= 3; renewal++) await expire();
  await spotify.configure({ rotation: "on" });
  // Were the old one sent again after this, the emulator would end the whole grant.
  for (let renewal = 1; renewal <= 3; renewal++) await expire();
});
