import { expect, test } from "./fixtures";
import { startApp } from "./support/app";
import { settings } from "./support/app-settings";
import { sessionCookie } from "./support/cookies";
import { createHttpSession } from "./support/http-session";
import type { Fault } from "./support/spotify";

const HOUR = 3_600_000;
const MINUTE = 60_000;

test("one tab lives through expiry after expiry, 1 token call each", async ({
  page,
  spotify,
  app,
  logIn,
  passTime,
}) => {
  await logIn();
  for (let expiry = 1; expiry <= 3; expiry++) {
    // An open page asks for recent plays by itself, and would now and then renew first.
    await page.goto("about:blank");
    await passTime(HOUR);
    await spotify.forgetCalls();
    await page.goto(`${app.url}/settings`);
    await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
    expect(await spotify.tokenCalls()).toBe(1);
  }
});

const faults: Record<string, Omit<Fault, "match">> = {
  "503 as HTML": { status: 503, body: "<h1>Sorry</h1>", contentType: "text/html" },
  "429 for a second": { retryAfter: 1 },
  "nothing at all": { delayMs: 600_000, status: 503 },
  "a body cut off in the middle": { cut: true, body: '{"access_token":"never whole"}' },
  "HTML with status 200": { status: 200, body: "<html>Welcome</html>", contentType: "text/html" },
};

for (const [name, fault] of Object.entries(faults))
  test(`a token endpoint that gives ${name}, once or for 5 minutes, ends no session`, async ({
    app,
    spotify,
    passTime,
  }) => {
    test.setTimeout(120_000);
    const visitor = createHttpSession(app.url);
    await visitor.logIn();
    // Once a renewal has shown that refresh tokens do not rotate, an answer need not be waited for to the last.
    await spotify.configure({ rotation: "off" });
    await passTime(HOUR);
    await visitor.get("/settings");
    const recovered = async () => {
      await spotify.heal();
      // What Spotify itself told us to wait.
      if (fault.retryAfter) await passTime(fault.retryAfter * 1000);
      await spotify.forgetCalls();
      const after = await visitor.get("/dashboard");
      expect(after.status).toBe(200);
      expect(after.body).toContain("Ida Marlow");
      expect(await spotify.tokenCalls()).toBe(1);
    };
    await passTime(HOUR);
    await spotify.fault({ match: "/api/token", ...fault, times: 1 });
    expect((await visitor.get("/settings")).body).toContain("Your login is kept");
    await recovered();
    await passTime(HOUR);
    await spotify.fault({ match: "/api/token", ...fault });
    for (let visit = 1; visit <= 3; visit++) {
      await passTime((5 * MINUTE) / 3);
      expect((await visitor.get("/settings")).status).toBe(200);
    }
    await recovered();
    expect((await visitor.get("/settings")).body).not.toContain("Your login is kept");
  });

test("an answer that comes later than anybody waits for still renews the session", async ({
  app,
  spotify,
  passTime,
}) => {
  test.setTimeout(60_000);
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  await passTime(HOUR);
  await spotify.forgetCalls();
  await spotify.fault({ match: "/api/token", delayMs: 9_000 });
  const during = await visitor.storm(6, ["/settings", "/api/v1/recent"]);
  expect(new Set(during.map(({ status }) => status))).toEqual(new Set([200, 409]));
  await expect
    .poll(async () => (await visitor.get("/dashboard")).body.includes("Ida Marlow"), { timeout: 20_000 })
    .toBe(true);
  expect(await spotify.tokenCalls()).toBe(1);
  await spotify.heal();
  await passTime(HOUR);
  expect((await visitor.get("/settings")).status).toBe(200);
});

test("one false refusal ends no session", async ({ page, spotify, app, logIn, passTime }) => {
  await logIn();
  await page.goto("about:blank");
  await passTime(HOUR);
  const body = '{"error":"invalid_grant","error_description":"Refresh token revoked"}';
  await spotify.fault({ match: "/api/token", status: 400, body, contentType: "application/json", times: 1 });
  await page.goto(`${app.url}/settings`);
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
});

test("a revoked login ends with 2 further token calls, says so, and returns to the page", async ({
  page,
  spotify,
  app,
  logIn,
  passTime,
}) => {
  await logIn();
  // What the open page still asks for must not meet the revocation before the visit below does.
  await page.goto("about:blank");
  await spotify.forgetCalls();
  await spotify.revoke("premium");
  await passTime(HOUR);
  await page.goto(`${app.url}/playlists?kind=own`);
  await expect(page).toHaveURL(/\/login\?reason=revoked&next=/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Spotify no longer accepts your login.");
  await page.goto(`${app.url}/playlists?kind=own`);
  await expect(page).toHaveURL(/\/login\?next=/);
  expect(await spotify.tokenCalls()).toBeGreaterThan(0);
  expect(await spotify.tokenCalls()).toBeLessThanOrEqual(2);
});

test("credentials Spotify stops accepting end no session", async ({
  page,
  spotify,
  app,
  logIn,
  passTime,
}) => {
  await logIn();
  await page.goto("about:blank");
  await passTime(HOUR);
  const body = '{"error":"invalid_client","error_description":"Invalid client secret"}';
  await spotify.fault({ match: "/api/token", status: 400, body, contentType: "application/json" });
  await page.goto(`${app.url}/dashboard?range=year`);
  await expect(page.getByText("Spotify does not accept this app.").first()).toBeVisible();
  expect(app.log()).toContain("invalid_client");
});

test("a token refused before its time is renewed by the next request", async ({
  page,
  spotify,
  app,
  logIn,
}) => {
  await logIn();
  await spotify.expire("premium");
  await page.goto(`${app.url}/dashboard?range=year`);
  await expect(page.getByText("Your Spotify login expired early.").first()).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).first().click();
  await expect(page.getByText("Your Spotify login expired early.")).toHaveCount(0);
});

test("a new secret put before the old one signs nobody out", async ({
  page,
  context,
  spotify,
  app,
  logIn,
}) => {
  await logIn();
  const secret = "a newer secret for tests alone and for nothing else";
  const { AUTH_SECRET: old } = settings("", spotify, {});
  const rotated = await startApp((url) => settings(url, spotify, { AUTH_SECRET: `${secret},${old}` }));
  const cookie = await sessionCookie(context, app.url);
  const answer = await fetch(`${rotated.url}/settings`, {
    headers: { cookie },
    redirect: "manual",
  });
  await rotated.stop();
  expect(answer.status).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
