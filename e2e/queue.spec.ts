import type { Page } from "@playwright/test";
import { expect, test, untilQuiet } from "./fixtures";
import { createHttpSession } from "./support/http-session";
import { logInToControl, playerAtSpotify, queueAtSpotify, untilPlaying } from "./support/player";
import type { Spotify } from "./support/spotify";

// The browser's console reports requests that Spotify refuses or does not answer.
test.use({ expectedMessages: [/status of (403|502|503) .*\/player\/(commands|queue)/] });

const QUEUE = "GET /v1/me/player/queue";

/** Lets the account play a playlist from one of its songs, and returns the songs of its first page. */
async function playPlaylist(spotify: Spotify, appUrl: string, situation = {}) {
  const visitor = createHttpSession(appUrl);
  await visitor.logIn();
  const { body } = await visitor.get("/api/v1/playlists");
  const id = JSON.parse(body).playlists.find((one: { name: string }) => one.name === "Night Ferry").id;
  const { entries } = JSON.parse((await visitor.get(`/api/v1/playlists/${id}`)).body).first;
  const context = `spotify:playlist:${id}`;
  await spotify.setPlayer({
    account: "premium",
    playing: entries[0].uri,
    context,
    device: "Kitchen shelf",
    progressMs: 30_000,
    ...situation,
  });
  return { id, context, uris: entries.map((entry: { uri: string }) => entry.uri) as string[] };
}

function panel(page: Page) {
  return page.getByRole("dialog", { name: "Player" });
}

function next(page: Page) {
  return panel(page).getByRole("region", { name: "Queue" });
}

async function openPanel(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Player", exact: true }).click();
  await expect(panel(page)).toBeVisible();
}

/** Answers reads of the queue with songs of these titles. */
async function answerQueue(spotify: Spotify, current: string, titles: string[]): Promise<void> {
  const track = (name: string) => ({ name, type: "track", duration_ms: 1_000, explicit: false, artists: [] });
  const body = JSON.stringify({ currently_playing: track(current), queue: titles.map(track) });
  await spotify.fault({ match: "/v1/me/player/queue", status: 200, body, contentType: "application/json" });
}

test("the panel shows what plays next, read when it opens and when the song changes only", async ({
  page,
  app,
  spotify,
}) => {
  await playPlaylist(spotify, app.url);
  await logInToControl(page, app.url);
  await page.clock.install();
  await page.goto("/settings");
  await untilQuiet(page);
  await page.clock.runFor(20_000);
  expect((await spotify.counts())[QUEUE]).toBeUndefined();

  await openPanel(page);
  const rows = next(page).getByRole("listitem");
  await expect(rows).toHaveCount(20);
  const titles = async () => (await queueAtSpotify(spotify)).map(({ name }) => name);
  const names = await titles();
  for (const [index, name] of names.entries()) await expect(rows.nth(index)).toContainText(name);
  await spotify.forgetCalls();
  // The next poll is scheduled only once the response to the last one has arrived.
  await expect(async () => {
    await page.clock.runFor(5_000);
    expect((await spotify.counts())["GET /v1/me/player"] ?? 0).toBeGreaterThanOrEqual(2);
  }).toPass();
  expect((await spotify.counts())[QUEUE]).toBeUndefined();

  await panel(page).getByRole("button", { name: "Next", exact: true }).click();
  await expect.poll(async () => (await spotify.counts())["POST /v1/me/player/next"]).toBe(1);
  await page.clock.runFor(1_000);
  await expect(rows.first()).toContainText(names[1] ?? "?");
  expect((await spotify.counts())[QUEUE]).toBe(1);

  await page.keyboard.press("Escape");
  await expect(panel(page)).toBeHidden();
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect.poll(async () => (await spotify.counts())["POST /v1/me/player/next"]).toBe(2);
  await page.clock.runFor(20_000);
  expect((await spotify.counts())[QUEUE]).toBe(1);
});

test("20 songs are shown and up to 50 on request, without those that Spotify repeats", async ({
  page,
  app,
  spotify,
  passTime,
}) => {
  await playPlaylist(spotify, app.url, { paused: true });
  await logInToControl(page, app.url);
  const many = Array.from({ length: 60 }, (_, index) => `Song ${index + 1}`);
  await answerQueue(spotify, "Current", many);
  await page.goto("/settings");
  await openPanel(page);
  const rows = next(page).getByRole("listitem");
  await expect(rows).toHaveCount(20);
  await next(page).getByRole("button", { name: "Show all 50" }).click();
  await expect(rows).toHaveCount(50);
  await expect(next(page)).toContainText("doesn't let them reorder the queue");

  await spotify.heal();
  // The cache entry that tabs share for a second expires.
  await passTime(2_000);
  await answerQueue(spotify, "One", ["Two", "Three", "One", "Two", "Three", "One", "Two"]);
  await page.reload();
  await openPanel(page);
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText("Three");

  await spotify.heal();
  await passTime(2_000);
  await answerQueue(spotify, "One", ["One", "One", "One"]);
  await page.reload();
  await openPanel(page);
  await expect(next(page)).toContainText("Nothing is next.");
  await expect(rows).toHaveCount(0);
});

test("a queue that does not load says so and loads on request", async ({ page, app, spotify }) => {
  await playPlaylist(spotify, app.url, { paused: true });
  await logInToControl(page, app.url);
  await page.goto("/settings");
  await untilQuiet(page);
  await spotify.fault({ match: "/v1/me/player/queue", status: 503 });
  await openPanel(page);
  await expect(next(page).getByRole("alert")).toContainText("Spotify isn't responding.");
  await spotify.heal();
  await next(page).getByRole("button", { name: "Try again" }).click();
  await expect(next(page).getByRole("listitem")).toHaveCount(20);
});

test("a song of the queue plays from there in its playlist, which a shuffled one does not offer", async ({
  page,
  app,
  spotify,
}) => {
  const { context } = await playPlaylist(spotify, app.url);
  await logInToControl(page, app.url);
  await page.goto("/settings");
  await openPanel(page);
  const rows = next(page).getByRole("listitem");
  await expect(rows).toHaveCount(20);
  const wanted = (await queueAtSpotify(spotify))[2];
  await rows
    .nth(2)
    .getByRole("button", { name: `Play ${wanted?.name}` })
    .press("Enter");
  const player = await untilPlaying(spotify, wanted?.uri ?? "?");
  expect(player.context?.uri).toBe(context);
  await expect(panel(page).getByRole("heading", { name: wanted?.name })).toBeVisible();

  await panel(page).getByRole("button", { name: "Shuffle", exact: true }).click();
  await expect.poll(async () => (await playerAtSpotify(spotify))?.shuffle_state).toBe(true);
  await expect(next(page).getByRole("button", { name: /^Play / })).toHaveCount(0);
  const shuffled = (await queueAtSpotify(spotify))[0];
  await expect(rows.first()).toContainText(shuffled?.name ?? "?");
  await expect(next(page)).toContainText("From Night Ferry, shuffled");
});

test("Home shows the next three songs beside the song, and the whole queue on request", async ({
  page,
  app,
  spotify,
}) => {
  await playPlaylist(spotify, app.url);
  await logInToControl(page, app.url);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/dashboard");
  const line = page.getByRole("main").getByRole("region", { name: "Next" });
  const [first, second, third, fourth] = await queueAtSpotify(spotify);
  for (const song of [first, second, third]) await expect(line).toContainText(song?.name ?? "?");
  await expect(line).not.toContainText(fourth?.name ?? "?");
  await line.getByRole("button", { name: "All in the queue" }).click();
  await expect(next(page).getByRole("listitem")).toHaveCount(20);
});

test("Home shows no line on a phone, and reads no queue for it", async ({ page, app, spotify }) => {
  await playPlaylist(spotify, app.url);
  await logInToControl(page, app.url);
  await page.setViewportSize({ width: 390, height: 844 });
  await spotify.forgetCalls();
  await page.goto("/dashboard");
  await untilQuiet(page);
  await expect(page.getByRole("button", { name: "Pause" }).first()).toBeVisible();
  expect((await spotify.counts())[QUEUE]).toBeUndefined();
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("the panel takes the screen, and a tap plays from there", async ({ page, app, spotify }) => {
    await playPlaylist(spotify, app.url);
    await logInToControl(page, app.url);
    await page.goto("/settings");
    await page.getByRole("button", { name: "Player", exact: true }).tap();
    const rows = next(page).getByRole("listitem");
    await expect(rows).toHaveCount(20);
    expect((await panel(page).boundingBox())?.width).toBe(390);
    const wanted = (await queueAtSpotify(spotify))[1];
    await rows
      .nth(1)
      .getByRole("button", { name: `Play ${wanted?.name}` })
      .tap();
    await untilPlaying(spotify, wanted?.uri ?? "?");
    await panel(page).getByRole("button", { name: "Repeat", exact: true }).tap();
    await expect.poll(async () => (await playerAtSpotify(spotify))?.repeat_state).toBe("context");
    await panel(page).getByRole("button", { name: "Close" }).tap();
    await expect(panel(page)).toBeHidden();
  });
});
