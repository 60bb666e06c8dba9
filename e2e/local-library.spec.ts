import { execFileSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { changeElsewhere, entriesAtSpotify, makePlaylist } from "./support/playlists";

const BAN_S = 79_892;
/** Calls that open pages make beside the sync. */
const PLAYER = /\/me\/player/;

/** Returns the calls since the last look, without those of the player. */
async function callsOf(spotify: import("./support/spotify").Spotify): Promise<Record<string, number>> {
  const counts = Object.entries(await spotify.counts()).filter(([name]) => name.includes("/v1/"));
  await spotify.forgetCalls();
  return Object.fromEntries(counts.filter(([name]) => !PLAYER.test(name)));
}

function region(page: Page, name: string) {
  return page.getByRole("region", { name, exact: true });
}

async function openLibrary(page: Page): Promise<void> {
  await page.goto("/your-library");
  await expect(page.getByRole("heading", { level: 1, name: "Your library" })).toBeVisible();
}

/** Starts the first sync with the kinds that are chosen at first, fast. */
async function startSync(page: Page): Promise<void> {
  await openLibrary(page);
  await expect(region(page, "Keep a copy")).toContainText(/\d+ requests to Spotify/);
  await page.getByRole("combobox", { name: "Speed" }).selectOption("extended");
  await page.getByRole("button", { name: "Start sync" }).click();
}

async function untilSynced(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Sync now" })).toBeVisible({ timeout: 30_000 });
}

async function databases(page: Page): Promise<string[]> {
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ""));
  return names.filter((name) => name.startsWith("tonearm-library"));
}

test.describe.configure({ timeout: 120_000 });
test.use({ expectedMessages: [/status of 503|ERR_INTERNET_DISCONNECTED|ERR_FAILED .*\/playlists$/] });

test("QUOTA_EXCEEDED stops all calls until its time, after a reload and in a second tab", async ({
  page,
  context,
  spotify,
  logIn,
}) => {
  await logIn();
  const body = JSON.stringify({
    error: { status: 429, message: "Too many requests", reason: "QUOTA_EXCEEDED" },
  });
  await openLibrary(page);
  await expect(region(page, "Keep a copy")).toContainText(/\d+ requests to Spotify/);
  await callsOf(spotify);
  await spotify.fault({
    match: "/v1/me/tracks",
    status: 429,
    retryAfter: BAN_S,
    body,
    contentType: "application/json",
  });
  await startSync(page);
  await expect(region(page, "Waiting")).toContainText("Too many requests to Spotify. Tonearm waits until", {
    timeout: 30_000,
  });
  await spotify.heal();
  await callsOf(spotify);

  await page.reload();
  await expect(region(page, "Waiting")).toContainText("Tonearm waits until");
  const other = await context.newPage();
  await openLibrary(other);
  await expect(region(other, "Waiting")).toContainText("Tonearm waits until");
  expect(await callsOf(spotify)).toEqual({});
  await other.close();
});

test("a second sync reads only what changed; the copy answers offline, and goes with the session", async ({
  app,
  page,
  context,
  spotify,
  logIn,
}) => {
  await logIn();
  const changed = await makePlaylist(spotify, 60, "Quay");
  await startSync(page);
  await untilSynced(page);
  const [song = null] = (await entriesAtSpotify(spotify, changed)).reverse();

  await test.step("a second sync reads the lists' pages and the playlist that changed", async () => {
    await changeElsewhere(spotify, changed, "POST", { uris: [song?.uri] });
    await callsOf(spotify);
    await page.getByRole("button", { name: "Sync now" }).click();
    await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
    await untilSynced(page);
    const calls = await callsOf(spotify);
    const { "GET /v1/me/playlists": lists = 0, ...others } = calls;
    expect(lists).toBeGreaterThan(0);
    expect(others).toEqual({
      "GET /v1/playlists/{id}": 1,
      "GET /v1/me/tracks": 1,
      "GET /v1/me/albums": 1,
      "GET /v1/me/following": 1,
    });
  });

  await test.step("all of it is exported offline without a call", async () => {
    await page.getByRole("button", { name: "Export everything" }).click();
    const sheet = page.getByRole("dialog", { name: "Export" });
    await expect(sheet.getByText(/in this browser, synced/)).toBeVisible();
    await sheet.getByRole("radio", { name: /All \d+ playlists/ }).check();
    await expect(sheet.getByText("0 requests")).toBeVisible();
    await callsOf(spotify);
    await context.setOffline(true);
    const download = page.waitForEvent("download");
    await sheet.getByRole("button", { name: "Export" }).click();
    const path = await (await download).path();
    await context.setOffline(false);
    expect(execFileSync("unzip", ["-tq", path], { encoding: "utf8" })).toContain("No errors detected");
    expect(await callsOf(spotify)).toEqual({});
    const rows = execFileSync("unzip", ["-p", path, "playlists/Quay.csv"], { encoding: "utf8" });
    expect(rows.trim().split("\n")).toHaveLength(62);
    await sheet.getByRole("button", { name: "Done" }).click();
  });

  await test.step("a playlist added since the sync is exported too; if the list cannot be read, the sheet says so", async () => {
    await makePlaylist(spotify, 3, "Mole");
    await app.resetState();
    const sheet = page.getByRole("dialog", { name: "Export" });
    for (const isListed of [false, true]) {
      if (!isListed) await page.route("**/api/v1/playlists", (route) => route.abort());
      await page.reload();
      await page.getByRole("button", { name: "Export everything" }).click();
      await sheet.getByRole("radio", { name: /All \d+ playlists/ }).check();
      await expect(sheet.getByText("Playlists that you added since then")).toHaveCount(isListed ? 0 : 1);
      await expect(sheet.getByText(isListed ? "1 request to Spotify" : "0 requests")).toBeVisible();
      if (!isListed) await page.unrouteAll();
    }
    const download = page.waitForEvent("download");
    await sheet.getByRole("button", { name: "Export" }).click();
    const path = await (await download).path();
    const rows = execFileSync("unzip", ["-p", path, "playlists/Mole.csv"], { encoding: "utf8" });
    expect(rows.trim().split("\n")).toHaveLength(4);
    await sheet.getByRole("button", { name: "Done" }).click();
  });

  await test.step("a song is found offline", async () => {
    await page.getByRole("link", { name: "Find a song" }).click();
    await expect(page.getByText(/^In [\d,]+ items of your copy$/)).toBeVisible();
    await context.setOffline(true);
    await page.getByRole("searchbox").fill(song?.name ?? "");
    await expect(
      page
        .getByRole("listitem")
        .filter({ hasText: song?.name ?? "" })
        .first(),
    ).toBeVisible();
    await context.setOffline(false);
  });

  await test.step("a sign-out in another tab deletes it", async () => {
    const other = await context.newPage();
    await other.goto("/settings");
    await other.getByRole("button", { name: "Sign out", exact: true }).first().click();
    await other.waitForURL(/\/login/);
    await expect.poll(() => databases(other)).toEqual([]);
    await page.waitForURL(/\/login/);
    expect(await databases(page)).toEqual([]);
  });
});

test("the front page deletes the copy of a session that has ended", async ({ page, logIn }) => {
  await logIn();
  await startSync(page);
  await untilSynced(page);
  await page.context().clearCookies();
  await page.goto("/");
  await expect.poll(() => databases(page)).toEqual([]);
});

test("another account's login deletes the copy", async ({ page, logIn }) => {
  await logIn();
  await startSync(page);
  await untilSynced(page);
  await page.context().clearCookies();
  await logIn("free");
  await expect.poll(() => databases(page)).toEqual([]);
});
