import type { Page } from "@playwright/test";
import { agree, expect, test, untilQuiet } from "./fixtures";
import { logInToControl, playerAtSpotify, queueAtSpotify, strip, untilPlaying } from "./support/player";
import { box, entriesAtSpotify, playlistId, showRow } from "./support/playlists";

// The browser's console reports commands that Spotify refuses.
test.use({ expectedMessages: [/status of (403|404|409) .*\/player\/commands/] });

async function openPlaylist(page: Page, name: string, query = ""): Promise<void> {
  await page.goto("/playlists");
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page).toHaveURL(/\/playlists\/\w+$/);
  if (query) await page.goto(`${page.url()}${query}`);
  await untilQuiet(page);
}

async function isPlayerLoaded(page: Page): Promise<void> {
  await expect(page.locator("[data-loading=playing]")).toHaveCount(0);
}

test("a row of a playlist plays from there by mouse and by Enter, far down too, with one call each", async ({
  page,
  app,
  spotify,
}) => {
  await spotify.setPlayer({ account: "premium", paused: true });
  await logInToControl(page, app.url);
  await openPlaylist(page, "Night Ferry");
  await isPlayerLoaded(page);
  const id = playlistId(page);
  const songs = await entriesAtSpotify(spotify, id);
  await spotify.forgetCalls();

  // The command is followed by a read of the player: only that tells what Spotify made of it.
  const read = page.waitForRequest(/\/api\/v1\/player$/);
  await page.locator("tr[data-index='2']").hover();
  await page.locator("tr[data-index='2'] [data-play]").click();
  await expect(strip(page)).toContainText(songs[2]?.name ?? "?");
  const player = await untilPlaying(spotify, songs[2]?.uri ?? "?");
  expect(player).toMatchObject({ is_playing: true, context: { uri: `spotify:playlist:${id}` } });
  expect((await spotify.counts())["PUT /v1/me/player/play"]).toBe(1);
  await read;
  await expect(page.locator("tr[data-index='2'] [data-play]")).toHaveAccessibleName(/^Pause/);

  await page.locator("tr[data-index='2']").hover();
  await page.locator("tr[data-index='2'] [data-play]").click();
  await expect.poll(async () => (await playerAtSpotify(spotify))?.is_playing).toBe(false);

  const deep = songs.findIndex(({ uri }, row) => row > 1_000 && uri?.startsWith("spotify:track:"));
  await showRow(page, deep);
  await box(page, deep).focus();
  await page.keyboard.press("Enter");
  await untilPlaying(spotify, songs[deep]?.uri ?? "?");
  expect((await spotify.counts())["PUT /v1/me/player/play"]).toBe(2);
});

test("a sorted list plays in the order shown, and says how much of it", async ({ page, app, spotify }) => {
  await spotify.setPlayer({ account: "premium", paused: true });
  await logInToControl(page, app.url);
  await openPlaylist(page, "Night Ferry", "?sort=longest");
  await expect(page.getByText("1,284 of 1,284")).toBeVisible();
  await isPlayerLoaded(page);
  const shown = page.locator("tbody [data-check]");
  await expect(shown.nth(1)).toBeVisible();
  await box(page, 0).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Plays the first 100 songs in the order shown.")).toBeVisible();
  const names = await Promise.all([0, 1].map((row) => shown.nth(row).getAttribute("aria-label")));
  await expect.poll(async () => (await playerAtSpotify(spotify))?.item?.name).toBe(names[0]);
  expect((await queueAtSpotify(spotify)).length).toBeGreaterThan(0);
});

test("without an active device the list of devices opens, and the song starts on the chosen one", async ({
  page,
  app,
  spotify,
}) => {
  await spotify.setPlayer({ account: "premium", playing: null });
  await logInToControl(page, app.url);
  await openPlaylist(page, "Night Ferry");
  await isPlayerLoaded(page);
  const songs = await entriesAtSpotify(spotify, playlistId(page));
  await box(page, 4).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Player" });
  await expect(dialog.getByRole("alert")).toHaveText(`“${songs[4]?.name}” starts on the device you choose.`);
  await dialog.getByRole("button", { name: "Kitchen shelf" }).click();
  const player = await untilPlaying(spotify, songs[4]?.uri ?? "?");
  expect(player.device.name).toBe("Kitchen shelf");
  await expect(strip(page)).toContainText(songs[4]?.name ?? "?");
});

test("the header plays, pauses and shuffles a playlist, an album and an artist", async ({
  page,
  app,
  spotify,
}) => {
  await spotify.setPlayer({ account: "premium", paused: true });
  await logInToControl(page, app.url);
  await openPlaylist(page, "Night Ferry");
  await isPlayerLoaded(page);
  const main = page.getByRole("main");
  const context = async () => {
    const player = await playerAtSpotify(spotify);
    return player?.is_playing ? player.context?.uri : "paused";
  };
  const playlist = `spotify:playlist:${playlistId(page)}`;
  await main.getByRole("button", { name: "Play", exact: true }).click();
  await expect.poll(context).toBe(playlist);
  await main.getByRole("button", { name: "Pause", exact: true }).click();
  await expect.poll(context).toBe("paused");
  await main.getByRole("button", { name: "Shuffle play" }).click();
  await expect.poll(context).toBe(playlist);
  expect((await playerAtSpotify(spotify))?.shuffle_state).toBe(true);

  for (const kind of ["album", "artist"] as const) {
    await main.locator(`tbody a[href^='/${kind}s/']:visible`).first().click();
    await page.waitForURL(`**/${kind}s/*`);
    const id = page.url().split("/").at(-1);
    await main.getByRole("button", { name: "Play", exact: true }).first().click();
    await expect.poll(context).toBe(`spotify:${kind}:${id}`);
    await page.goBack();
    await untilQuiet(page);
  }
});

test("songs of the top list, the recent plays, the library, an album and the search play from there", async ({
  page,
  app,
  spotify,
}) => {
  await spotify.setPlayer({ account: "premium", paused: true });
  await logInToControl(page, app.url);
  for (const path of ["/top", "/recent", "/library", "/search?q=harbour"]) {
    await page.goto(path);
    await untilQuiet(page);
    await isPlayerLoaded(page);
    const button = page
      .getByRole("main")
      .getByRole("button", { name: /^Play ./ })
      .nth(1);
    const name = (await button.getAttribute("aria-label"))?.replace(/^Play /, "");
    await button.click();
    await expect.poll(async () => (await playerAtSpotify(spotify))?.item?.name, path).toBe(name);
    await expect(strip(page)).toContainText(name ?? "?");
  }
});

test("without the permission, playing asks for it once, and nothing is sent", async ({
  page,
  spotify,
  logIn,
}) => {
  await spotify.setPlayer({ account: "premium", paused: true });
  await logIn();
  await openPlaylist(page, "Night Ferry");
  await isPlayerLoaded(page);
  await page.getByRole("main").getByRole("button", { name: "Play", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Player" });
  await expect(dialog.getByRole("alert")).toContainText("Tonearm needs permission to control playback.");
  expect((await spotify.counts())["PUT /v1/me/player/play"]).toBeUndefined();
  await dialog.getByRole("button", { name: "Allow playing and pausing" }).click();
  await agree(page);
  await page.waitForURL(/\/playlists\//);
});

test("a free account is told that playing needs Premium, and what was shown is rolled back", async ({
  page,
  app,
  spotify,
}) => {
  await spotify.setPlayer({ account: "free", playing: null });
  await logInToControl(page, app.url, "free");
  await page.goto("/top");
  await untilQuiet(page);
  await isPlayerLoaded(page);
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Play ./ })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: "Player" });
  await expect(dialog.getByRole("alert")).toContainText("Playing from here needs Premium.");
  await expect(page.getByRole("button", { name: /^Pause ./ })).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("a tap on the cover of a row plays it, and a tap on its box selects it", async ({
    page,
    app,
    spotify,
  }) => {
    await spotify.setPlayer({ account: "premium", paused: true });
    await logInToControl(page, app.url);
    await openPlaylist(page, "Night Ferry");
    await isPlayerLoaded(page);
    const songs = await entriesAtSpotify(spotify, playlistId(page));
    await page.locator("tr[data-index='1'] td").nth(1).tap();
    await untilPlaying(spotify, songs[1]?.uri ?? "?");
    await expect(box(page, 1)).not.toBeChecked();
  });
});
