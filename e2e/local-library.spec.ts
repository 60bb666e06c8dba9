import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

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

test.use({ expectedMessages: [/status of 503|ERR_INTERNET_DISCONNECTED/] });

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
  await expect(region(page, "Waiting")).toContainText("Too many requests to Spotify. Tonearm waits until");
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

test("another account's login deletes the copy", async ({ page, logIn }) => {
  await logIn();
  await startSync(page);
  await untilSynced(page);
  await page.context().clearCookies();
  await logIn("free");
  await expect.poll(() => databases(page)).toEqual([]);
});
