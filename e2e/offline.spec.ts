import { expect, test } from "./fixtures";

test.use({ expectedMessages: [/ERR_INTERNET_DISCONNECTED|status of 502/] });

test("a page that is turned to without a connection waits, and is there on return", async ({
  page,
  context,
  logIn,
}) => {
  await logIn();
  await page.evaluate(() => Object.assign(window, { isSameDocument: true }));
  await context.setOffline(true);
  const failed = page.waitForEvent("requestfailed", (request) => request.url().includes("/playlists?"));
  await page.getByRole("link", { name: "Playlists" }).first().click();
  await failed;
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1, name: "Playlists" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Night Ferry", exact: true })).toBeVisible();
  expect(await page.evaluate(() => "isSameDocument" in window), "no reload").toBe(true);
});

test("an error page of a proxy never takes the place of the page; the one that was asked for comes when it can", async ({
  page,
  logIn,
}) => {
  await logIn();
  await page.evaluate(() => Object.assign(window, { isSameDocument: true }));
  let refused = 0;
  await page.route(/_rsc=|\/dashboard$/, (route) => {
    if (!("rsc" in route.request().headers()) || ++refused > 3) return route.continue();
    return route.fulfill({ status: 502, contentType: "text/html", body: "<h1>Bad gateway</h1>" });
  });
  await page.getByRole("link", { name: "Playlists" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Playlists" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Night Ferry", exact: true })).toBeVisible();
  expect(refused).toBeGreaterThan(3);
  expect(await page.evaluate(() => "isSameDocument" in window), "no reload").toBe(true);
});
