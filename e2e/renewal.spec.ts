import { setTimeout as until } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { expect, settings, test } from "./fixtures";
import { startApp } from "./support/app";
import { sessionCookie } from "./support/cookies";

/** Seconds an access token serves here. */
const LIFE = 3;

test.use({ emulator: { rotation: "on", accessTtl: LIFE } });

/** Waits until the access token has run out, with no page open that could ask for anything meanwhile. */
async function untilExpired(page: Page): Promise<void> {
  await page.goto("about:blank");
  await until(LIFE * 1000);
}

test("one tab lives through expiry after expiry, 1 token call each", async ({
  page,
  spotify,
  app,
  logIn,
}) => {
  await logIn();
  for (let expiry = 1; expiry <= 3; expiry++) {
    await untilExpired(page);
    await spotify.forgetCalls();
    await page.goto(`${app.url}/settings`);
    await expect(page.getByRole("heading", { level: 1, name: "Connection" })).toBeVisible();
    expect(await spotify.tokenCalls()).toBe(1);
  }
});

test("a failing token endpoint ends no session, and one request after it recovers all is well", async ({
  page,
  spotify,
  app,
  logIn,
}) => {
  test.setTimeout(90_000);
  await logIn();
  for (const fault of [
    { status: 503, body: "<h1>Sorry</h1>", contentType: "text/html" },
    { status: 200, body: '{"access_token":"cut of' },
    { status: 429, retryAfter: 1 },
    { status: 500, body: "" },
  ]) {
    await untilExpired(page);
    await spotify.fault({ match: "/api/token", ...fault });
    // Asked for without a browser, whose pages fetch ahead and would recover before the request that is counted.
    const during = await page.request.get(`${app.url}/settings`);
    expect(during.status()).toBe(200);
    expect(await during.text()).toContain("Renew now");
    await spotify.heal();
    await until((fault.retryAfter ?? 0) * 1000);
    await spotify.forgetCalls();
    const after = await page.request.get(`${app.url}/dashboard`);
    expect(after.status()).toBe(200);
    expect(await after.text()).toContain("Ida Marlow");
    expect(await spotify.tokenCalls()).toBe(1);
  }
  await page.goto(`${app.url}/settings`);
  await expect(page.getByRole("heading", { level: 1, name: "Connection" })).toBeVisible();
});

test("one false refusal ends no session", async ({ page, spotify, app, logIn }) => {
  await logIn();
  await untilExpired(page);
  const body = '{"error":"invalid_grant","error_description":"Refresh token revoked"}';
  await spotify.fault({ match: "/api/token", status: 400, body, contentType: "application/json", times: 1 });
  await page.goto(`${app.url}/settings`);
  await expect(page.getByRole("heading", { level: 1, name: "Connection" })).toBeVisible();
});

test("a revoked login ends with 2 further token calls, says so, and returns to the page", async ({
  page,
  spotify,
  app,
  logIn,
}) => {
  await logIn();
  // What the open page still asks for must not meet the revocation before the visit below does.
  await page.goto("about:blank");
  await spotify.forgetCalls();
  await spotify.revoke("premium");
  await untilExpired(page);
  await page.goto(`${app.url}/playlists?kind=own`);
  await expect(page).toHaveURL(/\/login\?reason=revoked&next=/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Spotify no longer accepts your login.");
  await page.goto(`${app.url}/playlists?kind=own`);
  await expect(page).toHaveURL(/\/login\?next=/);
  expect(await spotify.tokenCalls()).toBeGreaterThan(0);
  expect(await spotify.tokenCalls()).toBeLessThanOrEqual(2);
});

test("credentials Spotify stops accepting end no session", async ({ page, spotify, app, logIn }) => {
  await logIn();
  await untilExpired(page);
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
  await spotify.configure({ accessTtl: 3600 });
  await logIn();
  await spotify.expire("premium");
  await page.goto(`${app.url}/dashboard?range=year`);
  await expect(page.getByText("Spotify wants this login renewed.").first()).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).first().click();
  await expect(page.getByText("Spotify wants this login renewed.")).toHaveCount(0);
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
