import type { Page } from "@playwright/test";
import { expect, test, untilQuiet } from "./fixtures";

/** Scrolls as far as the page goes, or to `y`, and gives the place once it stands. */
async function scrollTo(page: Page, y: number): Promise<void> {
  await page.evaluate((to) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    document.addEventListener("scrollend", () => resolve(), { once: true });
    window.scrollTo(0, to);
    return promise;
  }, y);
  expect(await place(page)).toBe(y);
}

function place(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(window.scrollY));
}

/** Playwright's own click would scroll the page before. */
async function goTo(page: Page, name: string): Promise<void> {
  const link = page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name }).first();
  await link.evaluate((one) => one instanceof HTMLElement && one.click());
}

test("back shows what was there, as far down, as it was asked for", async ({ page, logIn }) => {
  await logIn();
  const main = page.getByRole("main");
  const tracks = main.getByRole("region", { name: "Tracks", exact: true }).getByRole("listitem");
  await page.goto("/search?q=night");
  await page.getByRole("button", { name: "More tracks" }).click();
  await expect(tracks).toHaveCount(20);
  await scrollTo(page, 1500);
  await goTo(page, "Top");
  await page.getByRole("link", { name: "Last 12 months" }).click();
  await expect(main.getByRole("heading", { name: "Last 12 months" })).toBeVisible();
  await page.goBack();
  await expect(main.getByRole("heading", { name: "Last 6 months" })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveTitle("night · Search · Tonearm");
  await expect(tracks).toHaveCount(20);
  expect(await place(page)).toBe(1500);
});

test("a list that came in parts is as long again on the way back from elsewhere, and stands where it stood", async ({
  page,
  logIn,
}) => {
  await logIn();
  await page.goto("/library");
  const tracks = page.getByRole("region", { name: "Saved tracks" }).getByRole("listitem");
  await expect(tracks).toHaveCount(50);
  await scrollTo(page, 1800);
  await expect(tracks).toHaveCount(100);
  await scrollTo(page, 4000);
  await page.goto("/privacy");
  await page.goBack();
  // A page that still starts names its address once more, which Playwright may take for the way back.
  await page.waitForURL("**/library");
  await expect.poll(() => place(page)).toBe(4000);
  await untilQuiet(page);
  expect(await place(page)).toBe(4000);
});

/** Three hundred, of which one is gone. */
const ALL = 299;

test.describe("with hundreds of playlists, of which the server prints the first alone", () => {
  test.use({ emulator: { rotation: "on", library: "large" } });

  test("the way back finds the place among them", async ({ page, logIn }) => {
    await logIn();
    const main = page.getByRole("main");
    const tiles = main.locator("article");
    await page.goto("/playlists");
    await expect(tiles).toHaveCount(ALL);
    await scrollTo(page, 6000);
    await goTo(page, "Top");
    await page.waitForURL("**/top");
    await page.goBack();
    await expect(tiles).toHaveCount(ALL);
    await expect.poll(() => place(page)).toBe(6000);
  });
});
