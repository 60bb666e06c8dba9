import { z } from "zod";
import { expect, test } from "./fixtures";
import { restartApp } from "./support/app";
import { settings } from "./support/app-settings";
import { sessionCookie } from "./support/cookies";
import { createHttpSession } from "./support/http-session";
import type { Fault } from "./support/spotify";
import { HOUR_MS, MINUTE_MS } from "./support/time";

test("one tab survives several expiries, with 1 token call each", async ({
  page,
  spotify,
  app,
  logIn,
  passTime,
}) => {
  await logIn();
  for (let expiry = 1; expiry <= 3; expiry++) {
    // An open page polls recent plays, and would sometimes refresh first.
    await page.goto("about:blank");
    await passTime(HOUR_MS);
    await spotify.forgetCalls();
    await page.goto(`${app.url}/settings`);
    await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
    expect(await spotify.tokenCalls()).toBe(1);
  }
});

const listSchema = z.object({
  playlists: z.array(z.object({ id: z.string(), name: z.string(), total: z.number().nullable() })),
});
const openedSchema = z.object({ playlist: z.object({ snapshot: z.string() }) });

const faults: Record<string, Omit<Fault, "match">> = {
  "503 as HTML": { status: 503, body: "<h1>Sorry</h1>", contentType: "text/html" },
  "429 for a second": { retryAfter: 1 },
  "no response": { delayMs: 600_000, status: 503 },
  "a body cut off in the middle": { cut: true, body: '{"access_token":"never whole"}' },
  "HTML with status 200": { status: 200, body: "<html>Welcome</html>", contentType: "text/html" },
};

for (const [name, fault] of Object.entries(faults))
  test(`a token endpoint that returns ${name}, once or for 5 minutes, ends no session`, async ({
    app,
    spotify,
    passTime,
  }) => {
    test.setTimeout(120_000);
    const visitor = createHttpSession(app.url);
    await visitor.logIn();
    // Once a refresh has shown that refresh tokens do not rotate, the app need not wait for a late response.
    await spotify.configure({ rotation: "off" });
    await passTime(HOUR_MS);
    await visitor.get("/settings");
    const recovered = async () => {
      await spotify.heal();
      // The time that Spotify told the app to wait.
      if (fault.retryAfter) await passTime(fault.retryAfter * 1000);
      await spotify.forgetCalls();
      const after = await visitor.get("/dashboard");
      expect(after.status).toBe(200);
      expect(after.body).toContain("Ida Marlow");
      expect(await spotify.tokenCalls()).toBe(1);
    };
    await passTime(HOUR_MS);
    await spotify.fault({ match: "/api/token", ...fault, times: 1 });
    expect((await visitor.get("/settings")).body).toContain("Your login is kept");
    await recovered();
    await passTime(HOUR_MS);
    await spotify.fault({ match: "/api/token", ...fault });
    for (let visit = 1; visit <= 3; visit++) {
      await passTime((5 * MINUTE_MS) / 3);
      expect((await visitor.get("/settings")).status).toBe(200);
    }
    await recovered();
    expect((await visitor.get("/settings")).body).not.toContain("Your login is kept");
  });

test("a response that arrives after every request has stopped waiting still refreshes the session", async ({
  app,
  spotify,
  passTime,
}) => {
  test.setTimeout(60_000);
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  await passTime(HOUR_MS);
  await spotify.forgetCalls();
  await spotify.fault({ match: "/api/token", delayMs: 9_000 });
  const during = await visitor.storm(6, ["/settings", "/api/v1/recent"]);
  expect(new Set(during.map(({ status }) => status))).toEqual(new Set([200, 409]));
  await expect
    .poll(async () => (await visitor.get("/dashboard")).body.includes("Ida Marlow"), { timeout: 20_000 })
    .toBe(true);
  expect(await spotify.tokenCalls()).toBe(1);
  await spotify.heal();
  await passTime(HOUR_MS);
  expect((await visitor.get("/settings")).status).toBe(200);
});

test("one false invalid_grant ends no session", async ({ page, spotify, app, logIn, passTime }) => {
  await logIn();
  await page.goto("about:blank");
  await passTime(HOUR_MS);
  const body = '{"error":"invalid_grant","error_description":"Refresh token revoked"}';
  await spotify.fault({ match: "/api/token", status: 400, body, contentType: "application/json", times: 1 });
  await page.goto(`${app.url}/settings`);
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
});

test("a revoked login ends after at most 2 further token calls, and the login page says so and leads back", async ({
  page,
  spotify,
  app,
  logIn,
  passTime,
}) => {
  await logIn();
  // A request of the open page must not meet the revocation before the visit below.
  await page.goto("about:blank");
  await spotify.forgetCalls();
  await spotify.revoke("premium");
  await passTime(HOUR_MS);
  await page.goto(`${app.url}/playlists?kind=own`);
  await expect(page).toHaveURL(/\/login\?reason=revoked&next=/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Spotify no longer accepts your login.");
  await page.goto(`${app.url}/playlists?kind=own`);
  await expect(page).toHaveURL(/\/login\?next=/);
  expect(await spotify.tokenCalls()).toBeGreaterThan(0);
  expect(await spotify.tokenCalls()).toBeLessThanOrEqual(2);
});

test("client credentials that Spotify stops accepting end no session", async ({
  page,
  spotify,
  app,
  logIn,
  passTime,
}) => {
  await logIn();
  await page.goto("about:blank");
  await passTime(HOUR_MS);
  const body = '{"error":"invalid_client","error_description":"Invalid client secret"}';
  await spotify.fault({ match: "/api/token", status: 400, body, contentType: "application/json" });
  await page.goto(`${app.url}/dashboard?range=year`);
  await expect(page.getByText("Spotify does not accept this app.").first()).toBeVisible();
  expect(app.log()).toContain("invalid_client");
});

test("a page whose token expired early shows its content after its tab has tried again", async ({
  page,
  spotify,
  app,
  logIn,
}) => {
  await logIn();
  await spotify.expire("premium");
  await spotify.forgetCalls();
  await page.goto(`${app.url}/top?kind=artists&range=year`);
  await expect(page.getByText("Your login is being refreshed.").first()).toBeVisible();
  await expect(page.getByText("Your login is being refreshed.")).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible();
  expect(await spotify.tokenCalls()).toBe(1);
});

test("a JSON request whose token expired early is answered with data and a new cookie", async ({
  spotify,
  app,
}) => {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  await spotify.expire("premium");
  await spotify.forgetCalls();
  const read = await visitor.get("/api/v1/recent");
  expect([read.status, read.sets]).toEqual([200, true]);
  const next = await visitor.get("/api/v1/top/artists?range=long_term");
  expect([next.status, next.sets]).toEqual([200, false]);
  expect(await spotify.tokenCalls()).toBe(1);
});

test("a stream whose token expires early goes on to its end", async ({ spotify, app }) => {
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  const { body } = await visitor.get("/api/v1/playlists");
  const playlists = listSchema.parse(JSON.parse(body)).playlists;
  const longest = playlists.reduce((a, b) => ((b.total ?? 0) > (a.total ?? 0) ? b : a));
  // The stream then opens from the cache, so that its response has begun when Spotify refuses the token.
  const opened = openedSchema.parse(JSON.parse((await visitor.get(`/api/v1/playlists/${longest.id}`)).body));
  await spotify.expire("premium");
  const query = new URLSearchParams({ snapshot: opened.playlist.snapshot });
  const path = `/api/v1/playlists/${longest.id}/entries/all?${query}`;
  const stream = await visitor.get(path);
  expect(stream.body.trimEnd().split("\n").at(-1)).toBe('{"done":true}');
  expect((await visitor.get("/settings")).status).toBe(200);
});

for (const [name, fault, status] of [
  [
    "refuses the app",
    { status: 400, body: '{"error":"invalid_client"}', contentType: "application/json" },
    503,
  ],
  ["is down", { status: 503 }, 503],
  ["is slow", { delayMs: 8_000 }, 409],
] as const)
  test(`a JSON request whose token expired early tells when to try again if the token endpoint ${name}`, async ({
    spotify,
    app,
  }) => {
    const visitor = createHttpSession(app.url);
    await visitor.logIn();
    await spotify.expire("premium");
    await spotify.fault({ match: "/api/token", ...fault });
    const read = await visitor.get("/api/v1/recent");
    expect([read.status, JSON.parse(read.body).error.retryAfter]).toEqual([status, expect.any(Number)]);
    expect((await visitor.get("/settings")).status, "the session is not over").toBe(200);
  });

test("a new secret before the old one signs no user out", async ({ page, context, spotify, app, logIn }) => {
  await logIn();
  const secret = "a newer secret for tests alone and for nothing else";
  const { AUTH_SECRET: old } = settings("", spotify, {});
  const cookie = await sessionCookie(context, app.url);
  await page.goto("about:blank");
  const AUTH_SECRET = `${secret},${old}`;
  const rotated = await restartApp(app, (url) => settings(url, spotify, { AUTH_SECRET }));
  const response = await fetch(`${rotated.url}/settings`, {
    headers: { cookie },
    redirect: "manual",
  });
  await rotated.stop();
  expect(response.status).toBe(200);
});
