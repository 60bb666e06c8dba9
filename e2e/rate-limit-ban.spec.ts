import { agree, expect, test, untilQuiet } from "./fixtures";
import { restartApp } from "./support/app";
import { settings } from "./support/app-settings";
import { MINUTE_MS } from "./support/time";

const BAN_S = 79_892;

type Page = import("@playwright/test").Page;

test.use({ env: async ({ redis }, use) => use({ REDIS_URL: redis.url }) });

function notice(page: Page) {
  return page.getByRole("status").filter({ hasText: "Spotify limits this app until" });
}

/** Expects the page to show when the cool-down ends, by day and time, to within 5 minutes. */
async function expectEnd(page: Page, end: number): Promise<void> {
  const shown = notice(page).locator("time");
  await expect(shown).toHaveText(/^(\d{1,2} [A-Z][a-z]{2} at )?\d\d:\d\d$/);
  const at = Date.parse((await shown.getAttribute("datetime")) ?? "");
  expect(Math.abs(at - end)).toBeLessThan(5 * MINUTE_MS);
}

/** Lets Spotify limit the app for 22 hours, which the opened page learns. @returns the end, Unix ms. */
async function startBan(page: Page, spotify: import("./support/spotify").Spotify): Promise<number> {
  await spotify.fault({ match: "/v1/me/top/*", status: 429, retryAfter: BAN_S });
  await page.goto("/dashboard?range=year");
  await expect(page.getByText("Tonearm has reached its limit of Spotify requests.").first()).toBeVisible();
  await spotify.heal();
  await spotify.forgetCalls();
  return Date.now() + BAN_S * 1000;
}

test("no call is made until a Retry-After of 79892 ends, and every cached page works and shows the time", async ({
  page,
  spotify,
  logIn,
  passTime,
}) => {
  await logIn();
  await page.getByRole("link", { name: "Night Ferry", exact: true }).click();
  await expect(page.getByRole("table")).toBeVisible();
  const playlist = new URL(page.url()).pathname;
  await page.goto("/playlists");
  await untilQuiet(page);
  const end = await startBan(page, spotify);
  // All cached data is stale now, and would be refreshed if calls were allowed.
  await passTime(11 * MINUTE_MS);
  const pages = [
    ["/dashboard", "Ida Marlow"],
    ["/playlists", "Night Ferry"],
    [playlist, "Night Ferry"],
    ["/settings", "Settings"],
  ] as const;
  for (const [path, text] of pages) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(200);
    await expect(page.getByRole("main")).toContainText(text);
    await untilQuiet(page);
    await expectEnd(page, end);
  }
  expect(await spotify.calls()).toBe(0);

  await passTime(BAN_S * 1000);
  await page.goto("/dashboard?range=year");
  await expect(page.getByRole("region", { name: "Top tracks" }).getByRole("listitem").first()).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  expect(await spotify.calls()).toBeGreaterThan(0);
});

test("a restarted app keeps the cool-down", async ({ page, spotify, redis, app, logIn }) => {
  await logIn();
  await untilQuiet(page);
  const end = await startBan(page, spotify);
  await page.goto("about:blank");
  const next = await restartApp(app, (url) => settings(url, spotify, { REDIS_URL: redis.url }));
  for (const path of ["/dashboard", "/playlists", "/settings"]) {
    const response = await page.goto(`${next.url}${path}`);
    expect(response?.status(), path).toBe(200);
    await untilQuiet(page);
    await expectEnd(page, end);
  }
  expect(await spotify.calls()).toBe(0);
  await page.goto("about:blank");
  await next.stop();
});

test("a login during the cool-down makes the one call it needs", async ({
  page,
  browser,
  app,
  spotify,
  logIn,
}) => {
  await logIn();
  await untilQuiet(page);
  const end = await startBan(page, spotify);
  const other = await browser.newPage({ baseURL: app.url });
  await logIn("free", other);
  await expect(other).toHaveURL(`${app.url}/dashboard`);
  await untilQuiet(other);
  await expectEnd(other, end);
  expect(await spotify.calls()).toBe(1);
  await other.close();
});

test("a login that Spotify rate-limits shows when the limit ends", async ({ page, app, spotify }) => {
  await spotify.fault({ match: "/v1/*", status: 429, retryAfter: BAN_S });
  await page.goto("/login?next=/settings");
  await page.getByRole("button", { name: "Log in with Spotify" }).first().click();
  await agree(page);
  await expect(page).toHaveURL(new RegExp(`^${app.url}/login`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Too many requests to Spotify.");
  await expect(page.getByRole("alert").locator("time")).toHaveText(/\d\d:\d\d$/);
  await spotify.heal();
  await page.getByRole("button", { name: "Log in with Spotify" }).first().click();
  await agree(page);
  await expect(page).toHaveURL(`${app.url}/settings`);
});
