import { EXPIRED_COVER, expect, test } from "./fixtures";
import { restartApp } from "./support/app";
import { settings } from "./support/app-settings";
import { passTimeWithRequests, sixMonthsAfter } from "./support/consent";
import { DAY_MS, HOUR_MS } from "./support/time";

test.use({ expectedMessages: [EXPIRED_COVER] });

test("30 days of inactivity end the session, and the login page says so and leads back", async ({
  page,
  app,
  logIn,
  passTime,
}) => {
  await logIn();
  await page.goto("about:blank");
  await passTime(30 * DAY_MS - HOUR_MS);
  expect((await page.request.get(`${app.url}/settings`, { maxRedirects: 0 })).status()).toBe(200);
  await passTime(30 * DAY_MS + HOUR_MS);
  await page.goto(`${app.url}/playlists?kind=own`);
  await expect(page).toHaveURL(`${app.url}/login?reason=idle&next=%2Fplaylists%3Fkind%3Down`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("It has been a while.");
});

test("a visit every 20 days keeps the session until the consent ends", async ({
  page,
  app,
  logIn,
  passTime,
}) => {
  await logIn();
  await page.goto("about:blank");
  const consentMs = sixMonthsAfter(Date.now()) - Date.now();
  await passTimeWithRequests(consentMs - HOUR_MS, { page, url: app.url, passTime });
  await page.goto(`${app.url}/dashboard`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ida Marlow");
});

test("a restarted app keeps the session and refreshes it", async ({ page, spotify, app, logIn }) => {
  await logIn();
  await page.goto("about:blank");
  await spotify.passTime(2 * HOUR_MS);
  const again = await restartApp(app, (url) => settings(url, spotify, {}), { clockOffset: 2 * HOUR_MS });
  await spotify.forgetCalls();
  await page.goto(`${again.url}/dashboard`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ida Marlow");
  expect(await spotify.tokenCalls()).toBe(1);
  await page.goto("about:blank");
  await again.stop();
});
