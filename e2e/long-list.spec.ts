import { expect, test } from "./fixtures";
import { box } from "./support/playlists";

test.use({ emulator: { rotation: "on", library: "large" }, expectedMessages: [/net::ERR_FAILED/] });

async function open(page: import("@playwright/test").Page): Promise<void> {
  await page.getByRole("link", { name: "Everything, in order", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Everything, in order" })).toBeVisible();
  await expect(page.getByRole("row").nth(5)).toBeVisible();
}

test("a jump to the end of 10,000 rows loads the visible rows, not the skipped ones", async ({
  page,
  spotify,
  logIn,
}) => {
  await logIn();
  await open(page);
  await spotify.forgetCalls();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(page.getByRole("row").filter({ hasText: /^10,?000/ })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  expect(await spotify.pageCalls()).toBeLessThanOrEqual(4);
  expect(await page.getByRole("row").count()).toBeLessThan(120);
});

test("a search loads the rest once, with progress, and later searches need no call", async ({
  page,
  spotify,
  logIn,
}) => {
  await logIn();
  await open(page);
  await page.getByRole("searchbox").fill("Ferry");
  await expect(page.getByText(/^[\d,]+ of 10,000$/)).toBeVisible({ timeout: 30_000 });
  await spotify.forgetCalls();
  await page.getByRole("searchbox").fill("Lantern");
  await expect(page.getByRole("row").nth(1)).toContainText("Lantern");
  expect(await spotify.pageCalls()).toBe(0);
});

test("loading the complete list can be cancelled, and then sends no more requests", async ({
  page,
  spotify,
  logIn,
}) => {
  await logIn();
  await open(page);
  await spotify.fault({ match: "/v1/playlists/*", delayMs: 300 });
  await page.getByRole("combobox", { name: "Sort" }).selectOption({ label: "By title" });
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(page.getByRole("combobox", { name: "Sort" })).toHaveValue("order");
  await expect.poll(() => spotify.inFlight()).toBe(0);
  expect(await spotify.pageCalls()).toBeLessThan(100);
});

test("a playlist that changed meanwhile is reloaded, and two snapshots are never mixed", async ({
  page,
  spotify,
  logIn,
}) => {
  await logIn();
  await open(page);
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await spotify.touch(id);
  await page.evaluate(() => window.scrollTo(0, 200_000));
  await expect(
    page
      .getByRole("row")
      .filter({ hasText: /^4,?\d\d\d/ })
      .first(),
  ).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Everything, in order" })).toBeVisible();
});

test("songs that failed to load are one strip with their numbers, from which they are loaded again", async ({
  page,
  logIn,
}) => {
  await logIn();
  await open(page);
  let isBroken = true;
  await page.route(/\/entries\?.*offset=5000$/, async (route) => {
    if (isBroken) await route.abort();
    else await route.continue();
  });
  const scrollToRow = (row: number) =>
    page.getByRole("table").evaluate((table, at) => {
      const top = table.getBoundingClientRect().top + scrollY;
      scrollTo({ top: top + at * 48, behavior: "instant" });
    }, row);
  await scrollToRow(5010);
  const strip = page.getByText("Couldn't load songs 5,001 to 5,050.");
  await expect(strip).toBeInViewport();
  await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(1);
  await scrollToRow(5030);
  await expect(strip).toBeInViewport();
  isBroken = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(box(page, 5035)).toBeVisible();
  await expect(strip).toHaveCount(0);
});
