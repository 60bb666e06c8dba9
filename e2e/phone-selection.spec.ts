import type { Locator, Page } from "@playwright/test";
import { expect, test, untilQuiet } from "./fixtures";
import { logInWith } from "./support/permissions";
import { untilPlaying } from "./support/player";
import { box, entriesAtSpotify, playlistId } from "./support/playlists";

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

const ALL = ["editPlaylists", "editLibrary", "controlPlayer"];

/** Keeps a finger on an element until it counts as a long press. */
async function pressLong(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const spot = await target.boundingBox();
  if (!spot) throw new Error("nothing to press");
  const point = { x: spot.x + spot.width / 2, y: spot.y + spot.height / 2 };
  const touch = await page.context().newCDPSession(page);
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
  await expect(page.getByText("1 selected")).toBeVisible();
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

function tabs(page: Page): Locator {
  return page.getByRole("navigation", { name: "Pages" }).last();
}

test("a long press selects, and at most five actions take the place of the tabs", async ({ page, app }) => {
  await logInWith(page, app.url, ALL);
  await page.goto("/playlists");
  await page.getByRole("link", { name: "Night Ferry", exact: true }).click();
  await expect(page).toHaveURL(/\/playlists\/\w+$/);
  await untilQuiet(page);
  await expect(tabs(page)).toBeVisible();
  const header = page.getByRole("main").locator("header").first();
  for (const width of [360, 390]) {
    await page.setViewportSize({ width, height: 844 });
    const middles = await header
      .locator("[data-command], a:has(svg), [data-menu]")
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ y, height }) => Math.round(y + height / 2)),
      );
    expect(new Set(middles).size, `actions in one row at ${width} px: ${middles}`).toBe(1);
  }
  await pressLong(page, page.locator("tr[data-index='2'] [data-title]"));
  await expect(page, "the link under the finger is not followed").toHaveURL(/\/playlists\/\w+$/);
  await expect(box(page, 2)).toBeChecked();
  await expect(tabs(page)).toHaveCount(0);

  const actions = page.getByRole("group", { name: "Selection" }).locator("button:has(svg):has(span)");
  const names = ["Add to", "Queue", "Move", "Remove", "More"];
  const shown = actions.filter({ visible: true });
  await expect(shown).toHaveCount(names.length);
  for (const [place, name] of names.entries()) {
    await expect(shown.nth(place)).toContainText(name);
    const { x, y, width, height } = (await shown.nth(place).boundingBox()) ?? {
      x: -1,
      y: 0,
      width: 0,
      height: 0,
    };
    expect([width, height], name).toEqual([70, 52]);
    expect(x, name).toBeGreaterThanOrEqual(0);
    expect(x + width, name).toBeLessThanOrEqual(390);
    expect(y + height, name).toBeLessThanOrEqual(844);
  }

  await shown.last().tap();
  await expect(page.getByRole("menuitem")).toHaveText(["Export", "Copy links"]);
  // A finger that stays on a draggable row begins to drag it on Android.
  await expect(page.locator("tr[draggable]")).toHaveCount(0);
  await page.keyboard.press("Escape");

  await page.locator("tr[data-index='3'] [data-title]").tap();
  await expect(
    page.getByText("2 selected"),
    "a tap selects as well while something is selected",
  ).toBeVisible();
  await page.getByRole("button", { name: "Clear selection" }).tap();
  await expect(tabs(page)).toBeVisible();

  await test.step("so do those for selected playlists", async () => {
    await page.goto("/playlists?view=list");
    await untilQuiet(page);
    await pressLong(page, page.getByRole("link", { name: "Copper", exact: true }));
    await expect(tabs(page)).toHaveCount(0);
    await page.getByRole("button", { name: "Move to group" }).filter({ visible: true }).tap();
    await page
      .getByRole("textbox", { name: "New group" })
      .fill("For the long evenings of a very late summer");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 2, name: "For the long evenings" })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await expect(tabs(page)).toBeInViewport();
  });
});

test("a tap on a title plays from there, in a playlist, the top list and the search", async ({
  page,
  app,
  spotify,
}) => {
  // Four pages, and the player on each.
  test.slow();
  await spotify.setPlayer({ account: "premium", paused: true });
  await logInWith(page, app.url, ALL);
  await page.goto("/playlists");
  await page.getByRole("link", { name: "Strings and static", exact: true }).click();
  await expect(page).toHaveURL(/\/playlists\/\w+$/);
  await untilQuiet(page);
  const [, second] = await entriesAtSpotify(spotify, playlistId(page));
  await page.locator("tr[data-index='1'] [data-title]").tap();
  await untilPlaying(spotify, second?.uri ?? "?");

  for (const path of ["/dashboard", "/top", "/search?q=harbour"]) {
    await page.goto(path);
    await untilQuiet(page);
    const title = page.getByRole("main").locator("li [data-title]").nth(2);
    const id = (await title.getAttribute("href"))?.split("/").at(-1);
    await title.tap();
    await untilPlaying(spotify, `spotify:track:${id}`);
    await expect(page).toHaveURL(`${app.url}${path}`);
  }
});
