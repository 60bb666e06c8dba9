import { expect, test } from "./fixtures";

test.use({ expectedMessages: [/ERR_INTERNET_DISCONNECTED/] });

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
