import type { Page } from "@playwright/test";
import { expect, test, untilQuiet } from "./fixtures";

/** Scrolls to `y`, and waits until the scrolling has ended there. */
async function scrollTo(page: Page, y: number): Promise<void> {
  await page.evaluate((to) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    document.addEventListener("scrollend", () => resolve(), { once: true });
    window.scrollTo(0, to);
    return promise;
  }, y);
  expect(await scrollPosition(page)).toBe(y);
}

function scrollPosition(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(window.scrollY));
}

/** Clicks a link of the navigation. Playwright's own click would scroll the page first. */
async function goTo(page: Page, name: string): Promise<void> {
  const link = page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name }).first();
  await link.evaluate((one) => one instanceof HTMLElement && one.click());
}

test("back navigation restores results, page and scroll position", async ({ page, logIn }) => {
  await logIn();
  const main = page.getByRole("main");
  const tracks = main.getByRole("region", { name: "Songs", exact: true }).getByRole("listitem");
  await page.goto("/search?q=night");
  await page.getByRole("button", { name: "More songs" }).click();
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
  expect(await scrollPosition(page)).toBe(1500);
});

test("back navigation from another document restores the length and scroll position of a paged list", async ({
  page,
  logIn,
}) => {
  await logIn();
  await page.goto("/library");
  const tracks = page.getByRole("table", { name: "Saved songs" });
  await expect(tracks).toHaveAttribute("aria-rowcount", "51");
  await scrollTo(page, 1800);
  await expect(tracks).toHaveAttribute("aria-rowcount", "101");
  await scrollTo(page, 4000);
  // Chromium counts an image that is requested while a page is left as a ping, which the policy refuses.
  await expect(tracks.locator('[data-index="80"]')).toBeInViewport();
  await untilQuiet(page);
  await page.goto("/privacy");
  await page.goBack();
  // A page that is still starting sets its URL once more, which Playwright can take for the back navigation.
  await page.waitForURL("**/library");
  await expect.poll(() => scrollPosition(page)).toBe(4000);
  await untilQuiet(page);
  expect(await scrollPosition(page)).toBe(4000);
});

/** 300 playlists, of which one is gone. */
const SHOWN_PLAYLISTS = 299;

test.describe("with hundreds of playlists, of which the server renders only the first", () => {
  test.use({ emulator: { rotation: "on", library: "large" } });

  test("back navigation restores the scroll position", async ({ page, logIn }) => {
    await logIn();
    const main = page.getByRole("main");
    const tiles = main.locator("article");
    await page.goto("/playlists");
    await expect(tiles).toHaveCount(SHOWN_PLAYLISTS);
    await scrollTo(page, 6000);
    await goTo(page, "Top");
    await page.waitForURL("**/top");
    await page.goBack();
    await expect(tiles).toHaveCount(SHOWN_PLAYLISTS);
    await expect.poll(() => scrollPosition(page)).toBe(6000);
  });
});

test("a playlist that is scrolled while it becomes interactive does not jump back", async ({
  page,
  logIn,
}) => {
  await page.addInitScript(() => {
    const jumps: string[] = [];
    let y = 0;
    Object.assign(window, { __jumps: jumps });
    // Small steps throughout, because the jump comes between the first rendering of the list and its effects.
    setInterval(() => {
      if ((document.scrollingElement?.scrollHeight ?? 0) < 2_000) return;
      if (window.scrollY < y - 1) jumps.push(`from ${y} to ${window.scrollY}`);
      y = Math.min(y + 2, 400);
      window.scrollTo({ top: y, behavior: "instant" });
    }, 4);
  });
  await logIn();
  await page.getByRole("link", { name: "Night Ferry", exact: true }).click();
  await page.waitForURL(/\/playlists\//);
  for (let visit = 0; visit < 2; visit++) {
    await page.goto(page.url());
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(390);
    await untilQuiet(page);
    expect(await page.evaluate(() => Reflect.get(window, "__jumps"))).toEqual([]);
  }
});

test("rows are shown where the user has scrolled while the list became interactive", async ({
  page,
  logIn,
}) => {
  await logIn();
  // Scrolls when the list starts to listen, and lets it listen only after that event.
  await page.addInitScript(() => {
    const listen = window.addEventListener.bind(window);
    const scrolled = new Promise((resolve) => listen("scroll", resolve, { once: true }));
    window.addEventListener = (...args: Parameters<typeof listen>) => {
      if (args[0] !== "scroll") return listen(...args);
      window.scrollTo({ top: 900, behavior: "instant" });
      void scrolled.then(() => listen(...args));
    };
  });
  await page.goto("/library");
  const table = page.getByRole("table", { name: "Saved songs" });
  await expect(table.locator('[data-index="20"]')).toBeInViewport();
  expect(await scrollPosition(page)).toBe(900);
});
