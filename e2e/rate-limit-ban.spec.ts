import { agree, expect, test, untilQuiet } from "./fixtures";
import { startApp } from "./support/app";
import { settings } from "./support/app-settings";

const SECONDS = 79_892;
const MINUTE = 60_000;

type Page = import("@playwright/test").Page;

test.use({ env: async ({ redis }, use) => use({ REDIS_URL: redis.url }) });

function notice(page: Page) {
  return page.getByRole("status").filter({ hasText: "Spotify limits this app until" });
}

/** The page says when the pause ends, by day and time, within a minute or two. */
async function expectEnd(page: Page, end: number): Promise<void> {
  const told = notice(page).locator("time");
  await expect(told).toHaveText(/^(\d{1,2} [A-Z][a-z]{2} at )?\d\d:\d\d$/);
  const at = Date.parse((await told.getAttribute("datetime")) ?? "");
  expect(Math.abs(at - end)).toBeLessThan(5 * MINUTE);
}

/** Spotify sends the app away for 22 hours; the page that is opened learns it. @returns the end, Unix ms. */
async function beginPause(page: Page, spotify: import("./support/spotify").Spotify): Promise<number> {
  await spotify.fault({ match: "/v1/me/top/*", status: 429, retryAfter: SECONDS });
  await page.goto("/dashboard?range=year");
  await expect(page.getByText("Tonearm has reached its limit of Spotify requests.").first()).toBeVisible();
  await spotify.heal();
  await spotify.forgetCalls();
  return Date.now() + SECONDS * 1000;
}

test("Retry-After: 79892 costs no call until it ends, and every cached page works and tells the hour", async ({
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
  const end = await beginPause(page, spotify);
  // Everything that was kept is older than it should be, and renewed wherever that is possible.
  await passTime(11 * MINUTE);
  const pages = [
    ["/dashboard", "Ida Marlow"],
    ["/playlists", "Night Ferry"],
    [playlist, "Night Ferry"],
    ["/settings", "Settings"],
  ] as const;
  for (const [path, text] of pages) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(200);
    await expect(page.getByRole("main")).toContainText(text);
    await untilQuiet(page);
    await expectEnd(page, end);
  }
  expect(await spotify.calls()).toBe(0);

  await passTime(SECONDS * 1000);
  await page.goto("/dashboard?range=year");
  await expect(page.getByRole("region", { name: "Top tracks" }).getByRole("listitem").first()).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  expect(await spotify.calls()).toBeGreaterThan(0);
});

test("the pause is kept by an app started anew", async ({ page, spotify, redis, app, logIn }) => {
  await logIn();
  await untilQuiet(page);
  const end = await beginPause(page, spotify);
  await page.goto("about:blank");
  await app.stop();
  const next = await startApp((url) => settings(url, spotify, { REDIS_URL: redis.url }));
  for (const path of ["/dashboard", "/playlists", "/settings"]) {
    const answer = await page.goto(`${next.url}${path}`);
    expect(answer?.status(), path).toBe(200);
    await untilQuiet(page);
    await expectEnd(page, end);
  }
  expect(await spotify.calls()).toBe(0);
  await page.goto("about:blank");
  await next.stop();
});

test("a login passes through the pause with the one call it needs", async ({
  page,
  browser,
  app,
  spotify,
  logIn,
}) => {
  await logIn();
  await untilQuiet(page);
  const end = await beginPause(page, spotify);
  const other = await browser.newPage({ baseURL: app.url });
  await logIn("free", other);
  await expect(other).toHaveURL(`${app.url}/dashboard`);
  await untilQuiet(other);
  await expectEnd(other, end);
  expect(await spotify.calls()).toBe(1);
  await other.close();
});

test("a login that Spotify itself sends away is told the hour", async ({ page, app, spotify }) => {
  await spotify.fault({ match: "/v1/*", status: 429, retryAfter: SECONDS });
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
