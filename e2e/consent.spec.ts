import type { Page } from "@playwright/test";
import { agree, test as base, EXPIRED_COVER, expect, untilQuiet } from "./fixtures";
import { DAY, passTimeWithRequests, sixMonthsAfter } from "./support/consent";
import { sessionCookie } from "./support/cookies";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** `liveUntil(ms)` logs in and lives, visiting now and then, until so long before the consent's end. */
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

const BARE = "rgba(0, 0, 0, 0)";

test("the consent's end is not named before its last 30 days, then quietly, and louder from 7 days on", async ({
  page,
  app,
  liveUntil,
  passTime,
}) => {
  const expectOnEveryPage = async (words: string | null) => {
    for (const path of ["/dashboard", "/playlists", "/settings"]) {
      await page.goto(`${app.url}${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      if (words) await expect(banner(page)).toContainText(words);
      else await expect(banner(page)).toHaveCount(0);
    }
  };
  await liveUntil(30 * DAY + MINUTE);
  await expectOnEveryPage(null);
  await page.goto("about:blank");
  await passTime(MINUTE);
  await expectOnEveryPage("in 30 days");
  await expect(renewNow(page)).toHaveCSS("background-color", BARE);
  for (const [passed, left, loud] of [
    [15 * DAY, "in 15 days", false],
    [8 * DAY - MINUTE, "in 8 days", false],
    [MINUTE, "in 7 days", true],
    [6 * DAY, "in 1 day.", true],
  ] as const) {
    await page.goto("about:blank");
    await passTime(passed);
    await page.goto(`${app.url}/settings`);
    await expect(banner(page)).toContainText(left);
    if (loud) await expect(renewNow(page)).not.toHaveCSS("background-color", BARE);
    else await expect(renewNow(page)).toHaveCSS("background-color", BARE);
  }
});

test("Cancel at Spotify leaves page and login as they were; Renew now returns to the very page, and six new months begin", async ({
  page,
  app,
  liveUntil,
}) => {
  await liveUntil(10 * DAY);
  const now = sixMonthsAfter(Date.now()) - 10 * DAY;
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
    expect(Math.abs(at - expected), name).toBeLessThan(5 * MINUTE);
  }
});

test("the consent's end ends the login, says why, and the next one leads to the page wanted", async ({
  page,
  app,
  liveUntil,
  passTime,
}) => {
  await liveUntil(MINUTE);
  await passTime(2 * MINUTE);
  await page.goto(`${app.url}/playlists?kind=own`);
  await expect(page).toHaveURL(`${app.url}/login?reason=consent_ended&next=%2Fplaylists%3Fkind%3Down`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your six-month consent has ended.");
  await page.getByRole("button", { name: "Log in with Spotify" }).click();
  await agree(page);
  await expect(page).toHaveURL(`${app.url}/playlists?kind=own`);
  await expect(page.getByRole("link", { name: "Night Ferry", exact: true })).toBeVisible();
});

test("a Spotify whose six months end sooner than ours brings neither a loop nor another reason", async ({
  page,
  context,
  spotify,
  app,
  liveUntil,
}) => {
  await liveUntil(2 * HOUR);
  const cookie = await sessionCookie(context, app.url);
  await spotify.passTime(3 * HOUR);
  await app.setClock(sixMonthsAfter(Date.now()) - Date.now() - HOUR);
  await spotify.forgetCalls();
  await page.goto(`${app.url}/settings`);
  await expect(page).toHaveURL(`${app.url}/login?reason=consent_ended&next=%2Fsettings`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your six-month consent has ended.");
  for (let laggard = 0; laggard < 5; laggard++) {
    const answer = await fetch(`${app.url}/dashboard`, { headers: { cookie }, redirect: "manual" });
    expect(answer.headers.get("location")).toBe("/login?reason=consent_ended");
  }
  expect(await spotify.tokenCalls()).toBeLessThanOrEqual(2);
});

test("after the consent's end no copy of the cookie spends a call", async ({
  page,
  context,
  spotify,
  app,
  liveUntil,
  passTime,
}) => {
  await liveUntil(MINUTE);
  const cookie = await sessionCookie(context, app.url);
  await passTime(DAY);
  await spotify.forgetCalls();
  for (const path of ["/dashboard", "/playlists", "/settings"]) {
    const answer = await fetch(`${app.url}${path}`, { headers: { cookie }, redirect: "manual" });
    expect(answer.headers.get("location"), path).toContain("/login?reason=consent_ended");
  }
  expect((await fetch(`${app.url}/api/v1/recent`, { headers: { cookie } })).status).toBe(401);
  await page.goto(`${app.url}/`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Log in once/);
  expect((await spotify.calls()) + (await spotify.tokenCalls())).toBe(0);
});

test.describe("with a page left open", () => {
  // One pattern: Playwright takes a list of two for a value and its options.
  test.use({ expectedMessages: [new RegExp(`status of 401|${EXPIRED_COVER.source}`)] });

  test("a click after the consent's end leads to the login, which says why and leads on", async ({
    page,
    app,
    liveUntil,
    passTime,
  }) => {
    await liveUntil(MINUTE);
    await page.goto(`${app.url}/settings`);
    await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
    await untilQuiet(page);
    await passTime(2 * MINUTE);
    await page.getByRole("link", { name: "Playlists", exact: true }).first().click();
    await expect(page).toHaveURL(`${app.url}/login?reason=consent_ended&next=%2Fplaylists`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your six-month consent has ended.");
    await page.goBack();
    await expect(page).toHaveURL(/\/login/);
    await expect(page.getByText("Ida Marlow")).toHaveCount(0);
  });
});
