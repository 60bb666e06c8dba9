import { expect, test } from "./fixtures";
import { createHttpSession } from "./support/http-session";
import { HOUR_MS } from "./support/time";

// Pages that need the session and cost little to render, since this tests the session. budget.spec.ts covers heavy pages.
const PATHS = ["/recent", "/settings", "/search"];

test("50 parallel pages at expiry cost 1 token call, 20 times over", async ({ app, spotify, passTime }) => {
  test.setTimeout(300_000);
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  for (let expiry = 1; expiry <= 20; expiry++) {
    await passTime(HOUR_MS);
    await spotify.forgetCalls();
    const responses = await visitor.storm(50, PATHS);
    expect(responses.filter(({ status }) => status !== 200)).toEqual([]);
    expect(responses.filter(({ body }) => !body.includes("Sign out") && !body.includes("Playlists"))).toEqual(
      [],
    );
    const setting = responses.filter(({ sets }) => sets);
    expect(new Set(setting.map(({ cacheControl }) => cacheControl))).toEqual(new Set(["private, no-store"]));
    expect(await spotify.tokenCalls()).toBe(1);
  }
});

test("the session uses the new refresh token after three refreshes without one", async ({
  app,
  spotify,
  passTime,
}) => {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  const expire = async () => {
    await passTime(HOUR_MS);
    await spotify.forgetCalls();
    expect((await visitor.get("/settings")).status).toBe(200);
    expect(await spotify.tokenCalls()).toBe(1);
  };
  await spotify.configure({ rotation: "off" });
  for (let refresh = 1; refresh <= 3; refresh++) await expire();
  await spotify.configure({ rotation: "on" });
  // The emulator would revoke the whole grant if the old refresh token were sent again after this.
  for (let refresh = 1; refresh <= 3; refresh++) await expire();
});
