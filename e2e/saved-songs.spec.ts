import type { Page } from "@playwright/test";
import { z } from "zod";
import { agree, expect, test, untilQuiet } from "./fixtures";
import { delayRequest } from "./support/delay-request";
import { createHttpSession } from "./support/http-session";
import { box, showRow } from "./support/playlists";
import type { Spotify } from "./support/spotify";

// A request is aborted on purpose.
test.use({ expectedMessages: [/net::ERR_FAILED/] });

/** The saved songs of the emulator's account, and Spotify's limits for reading and changing them. */
const SONGS = 412;
const PAGE_SIZE = 50;
const CALLS_FOR_REST = Math.ceil(SONGS / PAGE_SIZE) - 1;

const pageSchema = z.object({
  total: z.number(),
  items: z.array(
    z.object({ track: z.object({ uri: z.string(), name: z.string(), duration_ms: z.number() }) }),
  ),
});

type SavedSong = { uri: string; name: string; ms: number };

/** Returns the saved songs at Spotify, the newest first. */
async function savedAtSpotify(spotify: Spotify): Promise<SavedSong[]> {
  const headers = { authorization: `Bearer ${await spotify.tokenFor("premium")}` };
  const songs: SavedSong[] = [];
  for (let total = 1; songs.length < total; ) {
    const query = `limit=${PAGE_SIZE}&offset=${songs.length}`;
    const response = await fetch(`${spotify.url}/v1/me/tracks?${query}`, { headers });
    const part = pageSchema.parse(await response.json());
    total = part.total;
    songs.push(...part.items.map(({ track: { uri, name, duration_ms: ms } }) => ({ uri, name, ms })));
  }
  return songs;
}

/** Opens the saved songs of a user who lets the app change their library. */
async function openSaved(page: Page, url: string, query = ""): Promise<void> {
  const visitor = createHttpSession(url);
  await visitor.logIn();
  const form = { next: "/settings", feature: "editLibrary" };
  await visitor.logIn("premium", { path: "/login/spotify", form });
  await page.context().addCookies(visitor.jar().map((cookie) => ({ ...cookie, url })));
  await page.goto(`/library${query}`);
  await expect(page.getByRole("table")).toBeVisible();
  await untilQuiet(page);
}

const toast = (page: Page) => page.getByRole("region", { name: "Notification" });
const rowCount = (page: Page) => page.getByRole("table").getAttribute("aria-rowcount");
const nameOf = (page: Page, row: number) => box(page, row).getAttribute("aria-label");
const readCalls = async (spotify: Spotify) => (await spotify.counts())["GET /v1/me/tracks"] ?? 0;

test("a filter and a sort order load the rest once, say what it costs, and then need no call", async ({
  page,
  app,
  spotify,
}) => {
  await openSaved(page, app.url);
  const saved = await savedAtSpotify(spotify);
  await spotify.forgetCalls();
  const release = await delayRequest(page, "**/api/v1/library/tracks?offset=100");
  await page.getByRole("combobox", { name: "Sort" }).selectOption({ label: "Longest first" });
  await expect(
    page.getByText(`Loading all saved songs: ${CALLS_FOR_REST} requests to Spotify.`),
  ).toBeVisible();
  await expect(page.getByText(`100 of ${SONGS} songs`)).toBeVisible();
  release();
  await expect(page.getByText("Loading all saved songs")).toBeHidden();
  expect(await readCalls(spotify)).toBe(CALLS_FOR_REST);
  expect(await rowCount(page)).toBe(String(SONGS + 1));
  const longest = saved.toSorted((a, b) => b.ms - a.ms);
  await expect(box(page, 0)).toHaveAccessibleName(longest[0]?.name ?? "?");

  const name = saved[200]?.name ?? "?";
  await page.getByRole("searchbox").first().fill(name);
  await expect.poll(async () => Number(await rowCount(page))).toBeLessThan(SONGS);
  await expect(page.getByRole("table")).toContainText(name);
  await page.getByRole("searchbox").first().fill("nothing like it");
  await expect(page.getByText("No saved song matches.")).toBeVisible();
  expect(await readCalls(spotify)).toBe(CALLS_FOR_REST);
});

test("loading all saved songs can be cancelled, keeps what was read, and continues after a failure", async ({
  page,
  app,
}) => {
  await openSaved(page, app.url);
  let isOpen = false;
  await page.route("**/api/v1/library/tracks?offset=150", async (route) => {
    if (isOpen) await route.continue();
  });
  await page.getByRole("searchbox").first().fill("a");
  await expect(page.getByText(`150 of ${SONGS} songs`)).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Loading all saved songs")).toBeHidden();
  await expect.poll(() => rowCount(page)).toBe("151");
  isOpen = true;
  await page.reload();
  await untilQuiet(page);
  await page.route("**/api/v1/library/tracks?offset=200", (route) => route.abort(), { times: 1 });
  await page.getByRole("searchbox").first().fill("a");
  const stopped = page.getByRole("alert").filter({ hasText: `Loaded 200 of ${SONGS} songs.` });
  await expect(stopped).toBeVisible();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText(new RegExp(`^\\d+ of ${SONGS}$`))).toBeVisible();
});

test("removing 60 songs takes two calls, and undo saves the same songs again in their order", async ({
  page,
  app,
  spotify,
}) => {
  const changes = async () => {
    const counts = await spotify.counts();
    return [counts["DELETE /v1/me/library"] ?? 0, counts["PUT /v1/me/library"] ?? 0];
  };
  await openSaved(page, app.url);
  const before = await savedAtSpotify(spotify);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect.poll(async () => Number(await rowCount(page))).toBeGreaterThan(100);

  await test.step("a row far down is selected with the mouse, and a range from it with keys", async () => {
    await showRow(page, 30);
    await box(page, 30).click();
    await showRow(page, 88);
    await box(page, 88).click({ modifiers: ["Shift"] });
    await expect(page.getByText("59 selected")).toBeVisible();
    await page.keyboard.press("Shift+ArrowDown");
    await expect(page.getByText("60 selected")).toBeVisible();
  });

  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(toast(page)).toContainText("Removed 60 songs from your library.");
  await expect(page.getByRole("table").locator("[data-index='89']")).toContainText("Removed");
  const removed = before.slice(30, 90).map(({ uri }) => uri);
  await expect
    .poll(async () => (await savedAtSpotify(spotify)).map(({ uri }) => uri))
    .toEqual(before.map(({ uri }) => uri).filter((uri) => !removed.includes(uri)));
  expect(await changes()).toEqual([2, 0]);

  await page.keyboard.press("Control+z");
  await expect(toast(page)).toContainText("Saved 60 songs again. Spotify gives them today's date.");
  await expect(page.getByRole("table").locator("[data-index='89']")).not.toContainText("Removed");
  const after = (await savedAtSpotify(spotify)).map(({ uri }) => uri);
  expect(after.slice(0, 60)).toEqual(removed);
  expect(after.slice(60)).toEqual(before.map(({ uri }) => uri).filter((uri) => !removed.includes(uri)));
  expect(await changes()).toEqual([2, 2]);

  await test.step("a key removes the focused song, or all that are selected", async () => {
    await page.keyboard.press("Escape");
    await showRow(page, 95);
    await box(page, 95).focus();
    await page.keyboard.press("Backspace");
    await expect(toast(page)).toContainText("Removed 1 song from your library.");
    await expect(page.getByRole("table").locator("[data-index='95']")).toContainText("Removed");
    for (const key of ["ArrowDown", "Space", "Shift+ArrowDown", "Delete"]) await page.keyboard.press(key);
    await expect(toast(page)).toContainText("Removed 2 songs from your library.");
    const gone = before.slice(95, 98).map(({ uri }) => uri);
    await expect
      .poll(async () => (await savedAtSpotify(spotify)).filter(({ uri }) => gone.includes(uri)))
      .toEqual([]);
  });
});

test("a removal that waited for the permission is offered again for all songs, also for those not loaded yet", async ({
  page,
  spotify,
  logIn,
}) => {
  await logIn();
  await page.goto("/library");
  await untilQuiet(page);
  const before = await savedAtSpotify(spotify);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect.poll(async () => Number(await rowCount(page))).toBeGreaterThan(100);
  for (const row of [3, 70]) {
    await showRow(page, row);
    await box(page, row).click();
  }
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(toast(page)).toContainText("Couldn't remove 2 songs.");
  await expect(page.getByText("2 selected")).toBeVisible();
  await toast(page)
    .getByRole("button", { name: "Allow saving and following" })
    .evaluate((button: HTMLElement) => button.click());
  await agree(page);
  await expect(page.getByText("Remove 2 songs from your library?")).toBeVisible();
  await toast(page).getByRole("button", { name: "Remove", exact: true }).click();
  await expect(toast(page)).toContainText("Removed 2 songs from your library.");
  await expect
    .poll(async () => (await savedAtSpotify(spotify)).map(({ uri }) => uri))
    .toEqual(before.map(({ uri }) => uri).filter((_, at) => at !== 3 && at !== 70));
});

test("everything is selected only when everything is loaded", async ({ page, app, spotify }) => {
  await openSaved(page, app.url);
  await spotify.forgetCalls();
  await box(page, 0).focus();
  await page.keyboard.press("Control+a");
  await expect(page.getByText(`${SONGS} selected`)).toBeVisible();
  expect(await readCalls(spotify)).toBe(CALLS_FOR_REST);
  await page.keyboard.press("Escape");
  await expect(page.getByText(/selected$/)).toBeHidden();
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("songs are selected with a finger and removed", async ({ page, app, spotify }) => {
    await openSaved(page, app.url);
    const before = await savedAtSpotify(spotify);
    for (const row of [1, 25]) {
      await showRow(page, row);
      await box(page, row).tap();
      await expect(box(page, row)).toBeChecked();
    }
    const names = [await nameOf(page, 25)];
    expect(names).toEqual([before[25]?.name]);
    await page.getByRole("button", { name: "Remove", exact: true }).tap();
    await expect(toast(page)).toContainText("Removed 2 songs from your library.");
    await expect
      .poll(async () => (await savedAtSpotify(spotify)).map(({ uri }) => uri))
      .toEqual(before.map(({ uri }) => uri).filter((_, at) => at !== 1 && at !== 25));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
