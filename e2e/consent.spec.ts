import type { Page } from "@playwright/test";
import { agree, test as base, EXPIRED_COVER, expect, untilQuiet } from "./fixtures";
import { passTimeWithRequests, sixMonthsAfter } from "./support/consent";
import { sessionCookie } from "./support/cookies";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "./support/time";

/** `liveUntil(ms)` logs in and lets time pass, with regular visits, until `ms` before the consent ends. */
const test = base.extend<{ liveUntil: (beforeEnd: number) => Promise<void> }>({
  liveUntil: async ({ page, app, logIn, passTime }, use) => {
    await use(async (beforeEnd) => {
      await logIn();
      await page.goto("about:blank");
      await passTimeWithRequests(sixMonthsAfter(Date.now()) - Date.now() - beforeEnd, {
        page,
        url: app.url,
        passTime,
      });
    });
  },
});

test.use({ expectedMessages: [EXPIRED_COVER] });

function banner(page: Page) {
  return page.getByRole("status").filter({ hasText: "Your consent ends on" });
}

function renewNow(page: Page) {
  return banner(page).getByRole("button", { name: "Renew now" });
}

const TRANSPARENT = "rgba(0, 0, 0, 0)";

test("the consent banner appears in the last 30 days, and with a filled button from 7 days on", async ({
  page,
  app,
  liveUntil,
  passTime,
}) => {
  const expectOnEveryPage = async (text: string | null) => {
    for (const path of ["/dashboard", "/playlists", "/settings"]) {
      await page.goto(`${app.url}${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      if (text) await expect(banner(page)).toContainText(text);
      else await expect(banner(page)).toHaveCount(0);
    }
  };
  await liveUntil(30 * DAY_MS + MINUTE_MS);
  await expectOnEveryPage(null);
  await page.goto("about:blank");
  await passTime(MINUTE_MS);
  await expectOnEveryPage("in 30 days");
  await expect(renewNow(page)).toHaveCSS("background-color", TRANSPARENT);
  for (const [passed, left, isFilled] of [
    [15 * DAY_MS, "in 15 days", false],
    [8 * DAY_MS - MINUTE_MS, "in 8 days", false],
    [MINUTE_MS, "in 7 days", true],
    [6 * DAY_MS, "in 1 day.", true],
  ] as const) {
    await page.goto("about:blank");
    await passTime(passed);
    await page.goto(`${app.url}/settings`);
    await expect(banner(page)).toContainText(left);
    if (isFilled) await expect(renewNow(page)).not.toHaveCSS("background-color", TRANSPARENT);
    else await expect(renewNow(page)).toHaveCSS("background-color", TRANSPARENT);
  }
});

test("Cancel at Spotify changes neither page nor session; Renew now returns to the same page and starts six new months", async ({
  page,
  app,
  liveUntil,
}) => {
  await liveUntil(10 * DAY_MS);
  const now = sixMonthsAfter(Date.now()) - 10 * DAY_MS;
  const address = `${app.url}/playlists?kind=own&q=ferry`;
  await page.goto(address);
  await renewNow(page).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page).toHaveURL(address);
  await expect(banner(page)).toContainText("in 10 days");
  await expect(page.getByRole("link", { name: "Night Ferry", exact: true })).toBeVisible();
  await renewNow(page).click();
  await expect(page.getByRole("button", { name: "Agree" })).toBeVisible();
  await agree(page);
  await expect(page).toHaveURL(address);
  await expect(page.getByRole("link", { name: "Night Ferry", exact: true })).toBeVisible();
  await expect(banner(page)).toHaveCount(0);
  await page.goto(`${app.url}/settings`);
  for (const [name, expected] of [
    ["Consent given", now],
    ["Ends", sixMonthsAfter(now)],
  ] as const) {
    const shown = page.locator("dl > div", { hasText: name }).locator("time");
    const at = Date.parse((await shown.getAttribute("datetime")) ?? "");
    expect(Math.abs(at - expected), name).toBeLessThan(5 * MINUTE_MS);
  }
});

test("the end of the consent ends the session and says why, and the next login leads to the requested page", async ({
  page,
  app,
  liveUntil,
  passTime,
}) => {
  await liveUntil(MINUTE_MS);
  await passTime(2 * MINUTE_MS);
  await page.goto(`${app.url}/playlists?kind=own`);
  await expect(page).toHaveURL(`${app.url}/login?reason=consent_ended&next=%2Fplaylists%3Fkind%3Down`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your six-month consent has ended.");
  await page.getByRole("button", { name: "Log in with Spotify" }).click();
  await agree(page);
  await expect(page).toHaveURL(`${app.url}/playlists?kind=own`);
  await expect(page.getByRole("link", { name: "Night Ferry", exact: true })).toBeVisible();
});

test("a consent that ends earlier at Spotify than in the app causes neither a redirect loop nor another reason", async ({
  page,
  context,
  spotify,
  app,
  liveUntil,
}) => {
  await liveUntil(2 * HOUR_MS);
  const cookie = await sessionCookie(context, app.url);
  await spotify.passTime(3 * HOUR_MS);
  await app.setClock(sixMonthsAfter(Date.now()) - Date.now() - HOUR_MS);
  await spotify.forgetCalls();
  await page.goto(`${app.url}/settings`);
  await expect(page).toHaveURL(`${app.url}/login?reason=consent_ended&next=%2Fsettings`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your six-month consent has ended.");
  for (let attempt = 0; attempt < 5; attempt++) {
    const response = await fetch(`${app.url}/dashboard`, { headers: { cookie }, redirect: "manual" });
    expect(response.headers.get("location")).toBe("/login?reason=consent_ended");
  }
  expect(await spotify.tokenCalls()).toBeLessThanOrEqual(2);
});

test("after the end of the consent no copy of the cookie causes a call", async ({
  page,
  context,
  spotify,
  app,
  liveUntil,
  passTime,
}) => {
  await liveUntil(MINUTE_MS);
  const cookie = await sessionCookie(context, app.url);
  await passTime(DAY_MS);
  await spotify.forgetCalls();
  for (const path of ["/dashboard", "/playlists", "/settings"]) {
    const response = await fetch(`${app.url}${path}`, { headers: { cookie }, redirect: "manual" });
    expect(response.headers.get("location"), path).toContain("/login?reason=consent_ended");
  }
  expect((await fetch(`${app.url}/api/v1/recent`, { headers: { cookie } })).status).toBe(401);
  await page.goto(`${app.url}/`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Your Spotify/);
  expect((await spotify.calls()) + (await spotify.tokenCalls())).toBe(0);
});

test.describe("with a page left open", () => {
  // One pattern, because Playwright takes a list of two for a value and its options.
  test.use({ expectedMessages: [new RegExp(`status of 401|${EXPIRED_COVER.source}`)] });

  test("a click after the end of the consent leads to the login page, which says why and keeps the target", async ({
    page,
    app,
    liveUntil,
    passTime,
  }) => {
    await liveUntil(MINUTE_MS);
    await page.goto(`${app.url}/settings`);
    await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
    await untilQuiet(page);
    await passTime(2 * MINUTE_MS);
    await page.getByRole("link", { name: "Playlists", exact: true }).first().click();
    await expect(page).toHaveURL(`${app.url}/login?reason=consent_ended&next=%2Fplaylists`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your six-month consent has ended.");
    await page.goBack();
    await expect(page).toHaveURL(/\/login/);
    await expect(page.getByText("Ida Marlow")).toHaveCount(0);
  });
});
