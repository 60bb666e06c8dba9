import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import {
  box,
  changeElsewhere,
  closeToast,
  entriesAtSpotify,
  listAtSpotify,
  makePlaylist,
  playlistId,
} from "./support/playlists";
import type { Spotify } from "./support/spotify";

// A change based on a snapshot that another app has changed is refused first.
test.use({ expectedMessages: [/status of 409 .*\/api\/v1\/playlists\//] });

/** 1,284 entries with copies of songs far down. Only the first entries are loaded with the page. */
const LONG = "Night Ferry";

async function remove(page: Page, ...rows: number[]): Promise<void> {
  await page.evaluate((top) => scrollTo({ top, behavior: "instant" }), 300 + (rows[0] ?? 0) * 40);
  for (const row of rows) await box(page, row).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
}

async function writesOf(spotify: Spotify): Promise<string[]> {
  return Object.keys(await spotify.counts()).filter((call) => !call.startsWith("GET"));
}

test("undoing the removal of a song with a copy far down leaves the list unchanged, dates included", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable(LONG);
  const id = playlistId(page);
  const before = await entriesAtSpotify(spotify, id);
  const row = before.findIndex(
    ({ uri }, place) => place < 12 && before.slice(place + 1).some((other) => other.uri === uri),
  );
  expect(row, "a song that is there twice").toBeGreaterThanOrEqual(0);
  await spotify.forgetCalls();
  await remove(page, row);
  await expect(page.getByText(/^Removed 2 songs, including copies/)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("1,284 songs")).toBeVisible();
  expect(await writesOf(spotify)).toEqual([]);
  expect(await entriesAtSpotify(spotify, id)).toEqual(before);
});

test("a removal is sent once, when its toast closes", async ({ page, spotify, openEditable }) => {
  await openEditable("Strings and static");
  const id = playlistId(page);
  const before = await entriesAtSpotify(spotify, id);
  await spotify.forgetCalls();
  await remove(page, 0, 2);
  expect(await writesOf(spotify)).toEqual([]);
  await closeToast(page);
  await expect.poll(() => writesOf(spotify)).toEqual(["DELETE /v1/playlists/{id}/items"]);
  const gone = [before[0]?.uri, before[2]?.uri];
  await expect
    .poll(() => entriesAtSpotify(spotify, id))
    .toEqual(before.filter(({ uri }) => !gone.includes(uri)));
});

test("a song that is added back while its removal is deferred stays in the playlist", async ({
  page,
  spotify,
  openEditable,
}) => {
  const other = await makePlaylist(spotify, 3, "Slate");
  const [song] = await listAtSpotify(spotify, other);
  await openEditable(LONG);
  const id = playlistId(page);
  const before = await listAtSpotify(spotify, id);
  await remove(page, before.indexOf(song ?? ""));
  await page.getByRole("link", { name: "Playlists" }).first().click();
  await page.getByRole("link", { name: "Slate", exact: true }).click();
  await spotify.fault({ match: "/v1/playlists/*/items", method: "DELETE", delayMs: 500 });
  await box(page, 0).focus();
  await page.keyboard.press("a");
  await page.getByRole("dialog").getByRole("button", { name: LONG }).click();
  await expect
    .poll(() => listAtSpotify(spotify, id))
    .toEqual([...before.filter((uri) => uri !== song), song]);
});

test("a deferred removal is sent when the user leaves for another site", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable("Strings and static");
  const id = playlistId(page);
  const before = await entriesAtSpotify(spotify, id);
  await remove(page, 1);
  await expect(page.getByText("Removed 1 song.")).toBeVisible();
  await page.goto("about:blank");
  await expect
    .poll(() => entriesAtSpotify(spotify, id))
    .toEqual(before.filter(({ uri }) => uri !== before[1]?.uri));
});

test("a deferred removal is sent before the user signs out", async ({ page, spotify, openEditable }) => {
  await openEditable("Strings and static");
  const id = playlistId(page);
  const before = await entriesAtSpotify(spotify, id);
  await remove(page, 1);
  // It stays deferred during the navigation to another page.
  await page.getByRole("link", { name: "Settings", exact: true }).first().click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page).toHaveURL(/signed-out|login/);
  expect(await entriesAtSpotify(spotify, id)).toEqual(before.filter(({ uri }) => uri !== before[1]?.uri));
});

test("a removal that was sent is restored only after a warning that the dates are lost", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable("Strings and static");
  const id = playlistId(page);
  const before = await entriesAtSpotify(spotify, id);
  await remove(page, 1, 4);
  await closeToast(page);
  await expect.poll(async () => (await entriesAtSpotify(spotify, id)).length).toBe(before.length - 2);
  await page.keyboard.press("Control+z");
  await expect(page.getByText(/^Restore 2 songs\?/)).toBeVisible();
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await expect
    .poll(async () => (await entriesAtSpotify(spotify, id)).map(({ uri }) => uri))
    .toEqual(before.map(({ uri }) => uri));
});

test("undo reverts several changes, newest first, and removes and moves no other song", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable("Strings and static");
  const id = playlistId(page);
  const before = await entriesAtSpotify(spotify, id);
  await remove(page, 2);
  // A song selected after the removal stays selected while the removal is undone, although its position changes.
  await box(page, 10).click();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("1 selected")).toBeVisible();
  await expect(box(page, 11)).toBeChecked();
  await page.getByRole("button", { name: "Move to", exact: true }).click();
  await page.getByRole("spinbutton").fill("1");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await entriesAtSpotify(spotify, id))[0]).toEqual(before[11]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => entriesAtSpotify(spotify, id)).toEqual(before);
});

test("a move after another app removed a song is applied correctly, and the page shows the new list", async ({
  page,
  spotify,
  openEditable,
}) => {
  await openEditable("Strings and static");
  const id = playlistId(page);
  const before = await entriesAtSpotify(spotify, id);
  await changeElsewhere(spotify, id, "DELETE", { items: [{ uri: before[3]?.uri }] });
  const others = before.filter(({ uri }) => uri !== before[3]?.uri);
  await page.evaluate(() => scrollTo({ top: 300, behavior: "instant" }));
  await box(page, 8).focus();
  await page.keyboard.press("Alt+ArrowDown");
  const moved = [...others.slice(0, 7), others[8], others[7], ...others.slice(9)];
  await expect.poll(() => entriesAtSpotify(spotify, id)).toEqual(moved);
  await expect(page.getByText(`${moved.length} songs`)).toBeVisible();
  const shown = await page
    .getByRole("table")
    .locator("tbody [data-check]")
    .evaluateAll((boxes) => boxes.map((one) => one.getAttribute("aria-label")));
  expect(shown.slice(0, 10)).toEqual(moved.slice(0, 10).map((one) => one?.name));
});
