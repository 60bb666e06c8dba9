import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

test.use({ expectedMessages: [/ERR_INTERNET_DISCONNECTED|status of 502/] });

test("a navigation without a connection waits, and completes when the connection returns", async ({
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

  await test.step("a sheet whose code is not loaded says that it waits, beside the notice", async () => {
    const tile = page.getByRole("article").filter({ hasText: "Night Ferry" }).first();
    await tile.hover();
    await tile.getByRole("checkbox").check();
    await context.setOffline(true);
    await page.getByRole("button", { name: "Move to group" }).click();
    const notices = page.getByRole("region", { name: "Notification" });
    await expect(notices.getByText("This opens when you're back online.")).toBeVisible();
    await expect(notices.getByText("You're offline.")).toHaveCount(1);
    await context.setOffline(false);
    await expect(page.getByRole("textbox", { name: "New group" })).toBeVisible();
  });
});

test("a proxy's error page never replaces the page, and the requested page loads when the proxy recovers", async ({
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

test.describe("with the service worker", () => {
  test.use({ serviceWorkers: "allow" });

  async function installWorker(page: Page): Promise<void> {
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  }

  test("a page opened without a connection says so, and loads by itself when the connection returns", async ({
    page,
    context,
    logIn,
  }) => {
    await logIn();
    await installWorker(page);
    await context.setOffline(true);
    await page.goto("/playlists?sort=name");
    await expect(page.getByRole("heading", { level: 1, name: "Tonearm can't be reached" })).toBeVisible();
    expect(new URL(page.url()).pathname, "the address stays").toBe("/playlists");
    await context.setOffline(false);
    await expect(page.getByRole("heading", { level: 1, name: "Playlists" })).toBeVisible();
  });

  test("the page without a connection has the language and theme of the user", async ({
    page,
    context,
    logIn,
  }) => {
    await logIn();
    await page.goto("/settings");
    await page.getByRole("button", { name: "简体中文" }).first().click();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
    await page.getByRole("button", { name: "深色" }).first().click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL))
      .toContain("locale=zh-CN&theme=dark");
    await context.setOffline(true);
    await page.goto("/dashboard");
    await expect(page.getByRole("heading", { level: 1, name: "无法连接 Tonearm" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  });

  test("the worker stores one page and nothing of a session", async ({ page, logIn }) => {
    await logIn();
    await installWorker(page);
    await page.goto("/playlists");
    const stored = await page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(stored).toEqual(["/offline"]);
  });
});
