import { EXPIRED_COVER, expect, test } from "./fixtures";
import { startApp } from "./support/app";
import { settings } from "./support/app-settings";
import { DAY, passTimeWithRequests, sixMonthsAfter } from "./support/consent";

const HOUR = 3_600_000;

test.use({ expectedMessages: [EXPIRED_COVER] });

test("30 days unused end the login, which says so and leads back", async ({ page, app, logIn, passTime }) => {
  await logIn();
  await page.goto("about:blank");
  await passTime(30 * DAY - HOUR);
  expect((await page.request.get(`${app.url}/settings`, { maxRedirects: 0 })).status()).toBe(200);
  await passTime(30 * DAY + HOUR);
  await page.goto(`${app.url}/playlists?kind=own`);
  await expect(page).toHaveURL(`${app.url}/login?reason=idle&next=%2Fplaylists%3Fkind%3Down`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("It has been a while.");
});

test("a visit every 20 days keeps the login until the consent's end", async ({
  page,
  app,
  logIn,
  passTime,
}) => {
  await logIn();
  await page.goto("about:blank");
  const life = sixMonthsAfter(Date.now()) - Date.now();
  await passTimeWithRequests(life - HOUR, { page, url: app.url, passTime });
  await page.goto(`${app.url}/dashboard`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ida Marlow");
});

test("the app started anew keeps the login, and renews it too", async ({ page, spotify, app, logIn }) => {
  await logIn();
  await page.goto("about:blank");
  await app.stop();
  await spotify.passTime(2 * HOUR);
  const again = await startApp((url) => settings(url, spotify, {}), { clockOffset: 2 * HOUR });
  await spotify.forgetCalls();
  // Cookies know no ports, so the browser brings the one it has.
  await page.goto(`${again.url}/dashboard`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ida Marlow");
  expect(await spotify.tokenCalls()).toBe(1);
  await page.goto("about:blank");
  await again.stop();
});
