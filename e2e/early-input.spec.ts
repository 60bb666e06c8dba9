import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { makePlaylist } from "./support/playlists";

const SONGS = 40;

/** Opens a page whose scripts do not arrive, and returns a function that lets them. */
async function openWithoutScripts(page: Page, path: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = () => resolve();
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return release;
}

test("a sort, a filter and a selection made before hydration take effect with it", async ({
  page,
  spotify,
  logIn,
}) => {
  const id = await makePlaylist(spotify, SONGS, "Early boat");
  await logIn();
  const release = await openWithoutScripts(page, `/playlists/${id}`);
  const boxes = page.getByRole("table").locator("[data-check]");
  await expect(boxes.nth(3)).toBeVisible();
  await boxes.nth(1).check();
  await boxes.nth(3).check();
  const names = await boxes.evaluateAll((all) => all.map((box) => box.getAttribute("aria-label") ?? ""));
  release();
  await expect(page.getByText("2 selected")).toBeVisible();
  await boxes.nth(1).press("Escape");
  await expect(boxes.nth(1)).not.toBeChecked();

  await test.step("sort", async () => {
    const next = await openWithoutScripts(page, `/playlists/${id}`);
    await page.getByRole("combobox", { name: "Sort" }).selectOption({ label: "Shortest first" });
    next();
    await expect(page).toHaveURL(/sort=length/);
    await expect(boxes.first()).not.toHaveAttribute("aria-label", names[0] ?? "");
  });

  await test.step("filter", async () => {
    const next = await openWithoutScripts(page, `/playlists/${id}`);
    await page.getByRole("searchbox", { name: "Filter" }).pressSequentially(names[7] ?? "");
    next();
    await expect(boxes).toHaveCount(1);
  });
});

test("the sort of a list that opens in the browser adds no entry to the history", async ({ page, logIn }) => {
  await logIn();
  await page.goto("/library");
  const length = () => page.evaluate(() => history.length);
  const before = await length();
  await page.getByRole("link", { name: "Albums" }).click();
  await expect(page).toHaveURL(/kind=albums/);
  await page.getByRole("main").getByRole("article").first().getByRole("link").first().click();
  await expect(page).toHaveURL(/\/albums\//);
  expect(await length()).toBe(before + 2);
});

test("a search typed before hydration is searched with it", async ({ page, logIn }) => {
  await logIn();
  const release = await openWithoutScripts(page, "/search");
  await page.getByRole("searchbox", { name: "Search" }).pressSequentially("night");
  release();
  await expect(page.getByRole("link", { name: "Open Spotify for more on “night”" })).toBeVisible();
});
