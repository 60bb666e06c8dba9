import type { Page, Route } from "@playwright/test";
import { expect, test } from "./fixtures";
import { box, closeToast, listAtSpotify, playlistId } from "./support/playlists";

test.use({ expectedMessages: [/status of (409|422|429|50\d) .*\/api\/v1\/playlists\//] });

/** A playlist with more songs than one call can change. It has a local file, which undo cannot restore. */
const LIST = "Kitchen, loud";

/** Hands the page's second request with a method to `act`. */
async function onSecond(page: Page, method: string, act: (route: Route) => Promise<unknown>): Promise<void> {
  let requests = 0;
  await page.route("**/api/v1/playlists/*/entries", async (route) => {
    if (route.request().method() === method && ++requests === 2) await act(route);
    else await route.continue();
  });
}

async function selectAll(page: Page): Promise<void> {
  await page.getByRole("table").locator('tbody [data-index="0"] [data-check]').focus();
  await page.keyboard.press("Control+a");
  await expect(page.getByText(/\d+ selected/)).toBeVisible();
}

async function remove(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByRole("button", { name: "Remove for good" }).click();
  await closeToast(page);
}

function isSong(uri: string | null): boolean {
  return uri !== null && !uri.startsWith("spotify:local:");
}

test("a removal that fails midway reports its progress, and undo restores exactly the removed songs", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable(LIST);
  const id = playlistId(page);
  const before = await listAtSpotify(spotify, id);
  await onSecond(page, "DELETE", async (route) => {
    await spotify.fault({ match: "/v1/playlists/*/items", method: "DELETE", status: 502 });
    await route.continue();
  });
  await selectAll(page);
  await remove(page);
  await expect(page.getByText(/^Removed \d+ of \d+ songs\.$/)).toBeVisible();
  const left = await listAtSpotify(spotify, id);
  expect(left.length).toBeLessThanOrEqual(before.length - 100);
  await spotify.heal();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await expect
    .poll(async () => (await listAtSpotify(spotify, id)).filter(isSong))
    .toEqual(before.filter(isSong));
});

test("one button completes a removal that failed midway", async ({ page, spotify, openEditable }) => {
  await openEditable(LIST);
  const id = playlistId(page);
  const stays = (await listAtSpotify(spotify, id)).filter((uri) => !isSong(uri));
  await onSecond(page, "DELETE", async (route) => {
    await spotify.fault({ match: "/v1/playlists/*/items", method: "DELETE", status: 502 });
    await route.continue();
  });
  await selectAll(page);
  await remove(page);
  await expect(page.getByText(/^Removed \d+ of \d+ songs\.$/)).toBeVisible();
  await spotify.heal();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => listAtSpotify(spotify, id)).toEqual(stays);
  await expect(page.getByText(/^1 local file stays/)).toBeVisible();
});

test("a removal asks first if the rest of the list cannot be loaded, and then removes the selected song", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable(LIST);
  const id = playlistId(page);
  const before = await listAtSpotify(spotify, id);
  await spotify.fault({ match: "/v1/playlists/*/items", method: "GET", status: 502 });
  await box(page, 2).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await closeToast(page);
  await expect(page.getByText(/^Nothing was removed yet: the rest of the playlist/)).toBeVisible();
  await page.getByRole("button", { name: "Remove anyway" }).evaluate((button: HTMLElement) => button.click());
  await expect(page.getByText("Removed 1 song and any copies.")).toBeVisible();
  await spotify.heal();
  const after = before.filter((uri) => uri !== before[2]);
  expect(await listAtSpotify(spotify, id)).toEqual(after);
  await expect(page.getByText(`${after.length} songs`).first()).toBeVisible();
});

test("a change above Tonearm's own rate limit waits, and completes", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable(LIST);
  const id = playlistId(page);
  const stays = (await listAtSpotify(spotify, id)).filter((uri) => !isSong(uri));
  const error = { code: "too_many", message: "Too many.", requestId: "r", retryAfter: 1 };
  await onSecond(page, "DELETE", (route) => route.fulfill({ status: 429, json: { error } }));
  await selectAll(page);
  await remove(page);
  await expect.poll(() => listAtSpotify(spotify, id)).toEqual(stays);
  await expect(page.getByText("Couldn't remove the songs.")).toHaveCount(0);
});

test("one button completes an addition that failed midway, and no song is added twice", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable(LIST);
  const added = (await listAtSpotify(spotify, playlistId(page))).filter(isSong);
  const error = { code: "unavailable", message: "Not now.", requestId: "r" };
  await onSecond(page, "POST", (route) => route.fulfill({ status: 503, json: { error } }));
  await selectAll(page);
  await page.getByRole("button", { name: "Add to playlist" }).click();
  await page.getByRole("searchbox", { name: "Find a playlist, or name a new one" }).fill("Tape hiss");
  await page.getByRole("button", { name: /^Tape hiss/ }).click();
  await expect(page.getByText(`Added 100 of ${added.length} songs to “Tape hiss”.`)).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText(/^Added \d+ songs to “Tape hiss”/)).toBeVisible();
  await page.goto("/playlists");
  await page.getByRole("link", { name: "Tape hiss", exact: true }).first().click();
  await expect(page).toHaveURL(/\/playlists\/\w+/);
  const target = await listAtSpotify(spotify, playlistId(page));
  expect(target.slice(-added.length)).toEqual(added);
});

test("a new playlist that no song could be added to is named, and one button removes it", async ({
  page,
  openEditable,
}) => {
  await openEditable(LIST);
  const error = { code: "unavailable", message: "Not now.", requestId: "r" };
  await page.route("**/api/v1/playlists/*/entries", (route) =>
    route.request().method() === "POST" ? route.fulfill({ status: 503, json: { error } }) : route.continue(),
  );
  await selectAll(page);
  await page.getByRole("button", { name: "Add to playlist" }).click();
  await page.getByRole("searchbox", { name: "Find a playlist, or name a new one" }).fill("Wet pavements");
  await page.getByRole("button", { name: "New playlist “Wet pavements”" }).click();
  await expect(page.getByText(/^Added 0 of \d+ songs to “Wet pavements”\.$/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  const deletion = page.waitForResponse((response) => response.request().method() === "DELETE");
  await page.getByRole("button", { name: "Undo" }).click();
  await deletion;
  await page.goto("/playlists");
  await expect(page.getByRole("link", { name: "Tape hiss", exact: true }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Wet pavements", exact: true })).toHaveCount(0);
});
