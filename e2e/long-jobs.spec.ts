import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { listAtSpotify, makePlaylist, playlistId } from "./support/playlists";
import type { Spotify } from "./support/spotify";

// `npm run long-jobs` runs these: at Spotify's pace they take minutes.
test.describe.configure({ timeout: 300_000 });

/** What Spotify was seen to allow a client in 30 s. */
const CALLS_IN_30_S = 45;
const JOB = { timeout: 120_000 };

const toast = (page: Page) => page.getByRole("region", { name: "Notification" });
const sheet = (page: Page) => page.getByRole("dialog");

/** Writes since the last count. */
async function writes(spotify: Spotify): Promise<Record<string, number>> {
  const entries = Object.entries(await spotify.counts());
  return Object.fromEntries(entries.filter(([name]) => /^(PUT|POST|DELETE) \/v1\//.test(name)));
}

async function openTool(page: Page, name: string): Promise<void> {
  await page.getByRole("main").getByRole("button", { name: "More for" }).first().click();
  await page.getByRole("menuitem", { name, exact: true }).click();
  await expect(sheet(page)).toBeVisible();
}

test("the order of 1,000 songs is written with 10 calls and no refusal, and so is its undo", async ({
  page,
  spotify,
  openEditable,
}) => {
  const id = await makePlaylist(spotify, 1_000, "Quay");
  const before = await listAtSpotify(spotify, id);
  await spotify.limitRate(CALLS_IN_30_S);
  await spotify.forgetCalls();
  await openEditable("Quay");
  await openTool(page, "Arrange");
  await sheet(page).getByRole("radio", { name: "Shuffle once" }).check();
  await expect(sheet(page).getByRole("radio", { name: "Few requests" })).toBeChecked(JOB);
  await sheet(page).getByRole("button", { name: "Keep this order" }).click();
  await expect(toast(page)).toContainText("now has this order", JOB);
  const once = { "PUT /v1/playlists/{id}/items": 1, "POST /v1/playlists/{id}/items": 9 };
  expect(await writes(spotify)).toEqual(once);
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(toast(page)).toContainText("has its earlier order again", JOB);
  expect(await writes(spotify)).toEqual({
    "PUT /v1/playlists/{id}/items": 2,
    "POST /v1/playlists/{id}/items": 18,
  });
  expect(await spotify.refusedCalls()).toBe(0);
  await spotify.limitRate(10_000);
  expect(await listAtSpotify(spotify, id)).toEqual(before);
});

test("1,000 songs are copied with 11 calls and no refusal", async ({ page, spotify, openEditable }) => {
  const id = await makePlaylist(spotify, 1_000, "Quay");
  const before = await listAtSpotify(spotify, id);
  await spotify.limitRate(CALLS_IN_30_S);
  await spotify.forgetCalls();
  await openEditable("Quay");
  await openTool(page, "Copy");
  await sheet(page).getByRole("button", { name: "Copy", exact: true }).click();
  await expect(toast(page)).toContainText("with 1,000 songs", JOB);
  expect(await writes(spotify)).toEqual({
    "POST /v1/me/playlists": 1,
    "POST /v1/playlists/{id}/items": 10,
  });
  expect(await spotify.refusedCalls()).toBe(0);
  await toast(page).getByRole("button", { name: "Open" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Quay (copy)" })).toBeVisible();
  await spotify.limitRate(10_000);
  expect(await listAtSpotify(spotify, playlistId(page))).toEqual(before);
});

test("5 playlists of 200 songs are merged with 11 calls and no refusal", async ({
  page,
  spotify,
  openEditable,
}) => {
  const names = ["Quay", "Mole", "Pier", "Slip", "Buoy"];
  const lists: (string | null)[][] = [];
  for (const name of names) lists.push(await listAtSpotify(spotify, await makePlaylist(spotify, 200, name)));
  await spotify.limitRate(CALLS_IN_30_S);
  await spotify.forgetCalls();
  await openEditable("Quay");
  await page.goto("/playlists?view=list");
  for (const name of names) await page.getByRole("checkbox", { name: `Select ${name}`, exact: true }).check();
  await page.getByRole("group", { name: "Selection" }).getByRole("button", { name: "Merge" }).click();
  await sheet(page).getByRole("button", { name: "Merge", exact: true }).click();
  await expect(toast(page)).toContainText("with 1,000 songs", JOB);
  expect(await writes(spotify)).toEqual({
    "POST /v1/me/playlists": 1,
    "POST /v1/playlists/{id}/items": 10,
  });
  expect(await spotify.refusedCalls()).toBe(0);
  await toast(page).getByRole("button", { name: "Open" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Quay and more" })).toBeVisible();
  await spotify.limitRate(10_000);
  expect(await listAtSpotify(spotify, playlistId(page))).toEqual(lists.flat());
});
