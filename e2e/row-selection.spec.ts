import type { Page } from "@playwright/test";
import { expect, test, untilQuiet } from "./fixtures";
import { box, closeToast, listAtSpotify, makePlaylist, showRow } from "./support/playlists";

/** Rows at the beginning, in the first window, after several windows, and far down. */
const ROWS = [0, 14, 104, 1004];

/** Scrolls to a row. @returns the position of its number cell in the window, and its box. */
async function locateRow(page: Page, row: number) {
  await showRow(page, row);
  const cell = await box(page, row).locator("xpath=ancestor::td[1]").boundingBox();
  if (!cell) throw new Error(`row ${row} is not in the window`);
  return { cell, check: box(page, row) };
}

async function openList(page: Page, query: string): Promise<void> {
  await page.getByRole("link", { name: "Night Ferry", exact: true }).click();
  await expect(page).toHaveURL(/\/playlists\/\w+$/);
  if (query) await page.goto(`${page.url()}${query}`);
  await expect(page.getByRole("table")).toBeVisible();
  // The server renders the first rows in the playlist's order: a sorted or filtered list is loaded completely first.
  if (query) await expect(page.getByText(/^[\d,]+ of 1,284$/)).toBeVisible();
  await untilQuiet(page);
}

for (const { name, query, rows } of [
  { name: "in its own order", query: "", rows: ROWS },
  { name: "sorted by title", query: "?sort=title", rows: ROWS },
  { name: "filtered", query: "?q=a", rows: ROWS.slice(0, 3) },
])
  test(`a click anywhere in the box of a row selects it, in a list ${name}`, async ({ page, logIn }) => {
    await logIn();
    await openList(page, query);
    for (const row of rows) {
      const { cell, check } = await locateRow(page, row);
      // The center of the box, and two corners of 26 × 48 px.
      for (const [x, y] of [
        [9, cell.height / 2],
        [1, 2],
        [25, cell.height - 2],
      ] as const) {
        await page.mouse.click(cell.x + x, cell.y + y);
        await expect(check, `row ${row} at ${x}, ${y}`).toBeChecked();
        await page.mouse.click(cell.x + x, cell.y + y);
        await expect(check).not.toBeChecked();
      }
    }
  });

test.describe("by touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("a tap within 44 px of the box of a row selects it", async ({ page, logIn }) => {
    await logIn();
    await openList(page, "");
    for (const row of ROWS) {
      const { cell, check } = await locateRow(page, row);
      await page.touchscreen.tap(cell.x + 9, cell.y + cell.height / 2);
      await expect(check, `row ${row}`).toBeChecked();
      await page.touchscreen.tap(cell.x + 26, cell.y + cell.height / 2 + 20);
      await expect(check, `row ${row}`).not.toBeChecked();
    }
  });
});

test("a removal right after typing a filter removes exactly the songs counted as selected", async ({
  page,
  spotify,
  openEditable,
}) => {
  // Without local files, because the app asks before it removes one, and all rows may be selected before the filter applies.
  const id = await makePlaylist(spotify, 64, "Just songs");
  await openEditable("Just songs");
  const before = await listAtSpotify(spotify, id);
  await page.getByRole("searchbox").first().fill("we");
  await box(page, 0).focus();
  await page.keyboard.press("Control+a");
  const label = (await page.getByText(/^\d+ selected$/).textContent()) ?? "";
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await closeToast(page);
  const selected = Number.parseInt(label, 10);
  expect(selected).toBeGreaterThan(0);
  await expect.poll(async () => (await listAtSpotify(spotify, id)).length).toBe(before.length - selected);
});
