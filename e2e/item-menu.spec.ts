import type { Locator, Page } from "@playwright/test";
import { z } from "zod";
import { expect, test, untilQuiet } from "./fixtures";
import { logInWith } from "./support/permissions";
import { box, entriesAtSpotify, playlistId, showRow } from "./support/playlists";
import type { Spotify } from "./support/spotify";

// The browser's console reports commands that Spotify refuses.
test.use({ expectedMessages: [/status of (403|404|409) .*\/player\/commands/] });

const SONG = "1,284";
const ALL = ["editPlaylists", "editLibrary", "controlPlayer"];
const queueSchema = z.object({ queue: z.array(z.object({ uri: z.string() })) });
const playerSchema = z.object({ is_playing: z.boolean(), item: z.object({ uri: z.string() }).nullable() });

async function atSpotify(spotify: Spotify, path: string): Promise<unknown> {
  const authorization = `Bearer ${await spotify.tokenFor("premium")}`;
  return (await fetch(`${spotify.url}/v1/me/player${path}`, { headers: { authorization } })).json();
}

async function queued(spotify: Spotify): Promise<string[]> {
  return queueSchema.parse(await atSpotify(spotify, "/queue")).queue.map(({ uri }) => uri);
}

async function openPlaylist(page: Page, name: string): Promise<void> {
  await page.goto("/playlists");
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page).toHaveURL(/\/playlists\/\w+$/);
  await untilQuiet(page);
}

/** The row of a playlist, counted from 0. */
function row(page: Page, place: number): Locator {
  return page.locator(`tbody tr[data-index="${place}"]`);
}

async function openMenu(of: Locator): Promise<void> {
  await of.hover();
  await of.locator("[data-menu]").click();
  await expect(of.page().getByRole("menu")).toBeVisible();
}

async function labels(page: Page): Promise<string[]> {
  const lines = page.getByRole("menuitem");
  return lines.evaluateAll((all) => all.map((line) => line.getAttribute("data-label") ?? ""));
}

function line(page: Page, name: string): Locator {
  return page.getByRole("menuitem", { name: new RegExp(`^${name}`) });
}

test("a deep row of a long playlist is queued and played from its menu, with one call each", async ({
  page,
  app,
  spotify,
}) => {
  await spotify.setPlayer({ account: "premium", paused: true });
  await logInWith(page, app.url, ALL);
  await openPlaylist(page, "Night Ferry");
  await expect(page.getByText(SONG).first()).toBeVisible();
  const songs = await entriesAtSpotify(spotify, playlistId(page));
  const deep = songs.findIndex(({ uri }, place) => place > 1_000 && uri?.startsWith("spotify:track:"));
  await showRow(page, deep);
  await spotify.forgetCalls();
  await openMenu(row(page, deep));
  await line(page, "Add to queue").click();
  await expect(page.getByText(`Added “${songs[deep]?.name}” to the queue.`)).toBeVisible();
  expect(await queued(spotify)).toContain(songs[deep]?.uri);
  expect((await spotify.counts())["POST /v1/me/player/queue"]).toBe(1);

  await openMenu(row(page, deep));
  await line(page, "Play").click();
  const playing = async () => playerSchema.parse(await atSpotify(spotify, "")).item?.uri;
  await expect.poll(playing).toBe(songs[deep]?.uri);
  expect((await spotify.counts())["PUT /v1/me/player/play"]).toBe(1);
});

test("the menu follows the keys of a menu, and the focus returns to the row", async ({ page, app }) => {
  await logInWith(page, app.url, ALL);
  await openPlaylist(page, "Strings and static");
  await box(page, 2).focus();
  await page.keyboard.press(".");
  const lines = page.getByRole("menuitem");
  await expect(lines.first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(lines.last()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(lines.first()).toBeFocused();
  await page.keyboard.press("End");
  await expect(lines.last()).toBeFocused();
  await page.keyboard.press("Home");
  await expect(lines.first()).toBeFocused();
  await page.keyboard.type("op");
  await expect(line(page, "Open Spotify")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(box(page, 2)).toBeFocused();

  await page.keyboard.press(".");
  await expect(lines.first()).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("menu")).toHaveCount(0);
});

test("the right button of the mouse opens the menu beside the cover, and leaves links alone", async ({
  page,
  app,
}) => {
  await logInWith(page, app.url, ALL);
  await openPlaylist(page, "Night Ferry");
  await page.setViewportSize({ width: 1280, height: 1000 });
  await row(page, 3).scrollIntoViewIfNeeded();
  const cover = await row(page, 3).locator("img").boundingBox();
  if (!cover) throw new Error("no cover");
  await page.mouse.click(cover.x - 20, cover.y + 10, { button: "right" });
  const menu = page.getByRole("menu");
  await expect(menu).toBeVisible();
  const spot = await menu.boundingBox();
  expect(spot?.x).toBeGreaterThanOrEqual(cover.x + cover.width);
  await page.keyboard.press("Escape");
  await row(page, 3).locator("[data-title]").click({ button: "right" });
  await expect(menu).toHaveCount(0);

  // Near the bottom edge of the window it opens above.
  // The rows of the taller window are rendered a moment after it has grown. A row behind the player would be scrolled to the middle.
  let place = Number.NaN;
  await expect
    .poll(async () => {
      place = await page.locator("tbody tr[data-index]").evaluateAll((rows) => {
        const bottomOf = (one: Element) => one.getBoundingClientRect().bottom;
        const low = rows.findLast((one) => bottomOf(one) < innerHeight - 140);
        return low && bottomOf(low) > innerHeight - 300 ? Number(low.getAttribute("data-index")) : Number.NaN;
      });
      return place;
    })
    .not.toBeNaN();
  // Playwright's own click could scroll the row to another height first.
  const line = await row(page, place).boundingBox();
  await page.mouse.move((line?.x ?? 0) + 400, (line?.y ?? 0) + 24);
  const dots = await row(page, place).locator("[data-menu]").boundingBox();
  await page.mouse.click((dots?.x ?? 0) + 12, (dots?.y ?? 0) + 12);
  await expect(menu).toBeVisible();
  const above = await menu.boundingBox();
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual((dots?.y ?? 0) + 1);
});

test("keys on a focused row queue, save, copy and play it, and can be turned off", async ({
  page,
  app,
  spotify,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await spotify.setPlayer({ account: "premium", paused: true });
  await logInWith(page, app.url, ALL);
  await openPlaylist(page, "Strings and static");
  await expect(page.locator("[data-loading=playing]")).toHaveCount(0);
  const songs = await entriesAtSpotify(spotify, playlistId(page));
  await spotify.forgetCalls();
  await box(page, 1).focus();
  await page.keyboard.press("q");
  await expect(page.getByText(`Added “${songs[1]?.name}” to the queue.`)).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByText("Copied 1 link.")).toBeVisible();
  const id = songs[1]?.uri?.split(":")[2];
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `https://open.spotify.com/track/${id}`,
  );
  await page.keyboard.press("s");
  await expect(page.getByText(/^(Saved “|“.*” is already in your library)/)).toBeVisible();
  await page.keyboard.press("p");
  await expect
    .poll(async () => playerSchema.parse(await atSpotify(spotify, "")).item?.uri)
    .toBe(songs[1]?.uri);
  const counts = await spotify.counts();
  expect(counts["POST /v1/me/player/queue"]).toBe(1);
  expect(counts["PUT /v1/me/player/play"]).toBe(1);

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog").getByText("Add to a playlist")).toBeVisible();
  await page.getByLabel("Use single-key shortcuts").uncheck();
  await page.keyboard.press("Escape");
  await box(page, 1).focus();
  for (const key of ["q", "."]) await page.keyboard.press(key);
  await page.keyboard.press("ArrowDown");
  await expect(box(page, 2)).toBeFocused();
  await expect(page.getByRole("menu")).toHaveCount(0);
  expect((await spotify.counts())["POST /v1/me/player/queue"]).toBe(1);
});

test("what is local or gone says so in its menu, and leads to Spotify", async ({ page, app, spotify }) => {
  await logInWith(page, app.url, ALL);
  await openPlaylist(page, "Night Ferry");
  const songs = await entriesAtSpotify(spotify, playlistId(page));
  const local = songs.findIndex(({ uri }) => uri?.startsWith("spotify:local:"));
  const gone = songs.findIndex(({ uri }) => uri === null);
  for (const [place, note] of [
    [local, "Local files can't be played or added from here."],
    [gone, "This is no longer on Spotify."],
  ] as const) {
    await showRow(page, place);
    await openMenu(row(page, place));
    await expect(page.getByText(note)).toBeVisible();
    expect(await labels(page)).toEqual(["Open Spotify", "Select", "Move to position…"]);
    await expect(line(page, "Open Spotify")).toHaveAttribute("href", /open\.spotify\.com\/playlist\//);
    await page.keyboard.press("Escape");
    await box(page, place).focus();
    await page.keyboard.press("q");
    await expect(page.getByRole("region", { name: "Notification" })).toContainText(
      "Open the playlist in Spotify",
    );
  }
  expect((await spotify.counts())["POST /v1/me/player/queue"] ?? 0).toBe(0);
});

test("a song is removed from its menu, and undo restores it", async ({ page, app, spotify }) => {
  await logInWith(page, app.url, ALL);
  await openPlaylist(page, "Strings and static");
  const id = playlistId(page);
  const before = await entriesAtSpotify(spotify, id);
  await openMenu(row(page, 1));
  await line(page, "Remove from this playlist").click();
  await expect(page.getByText("Removed 1 song.")).toBeVisible();
  await expect(row(page, 1)).not.toContainText(before[1]?.name ?? "?");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row(page, 1)).toContainText(before[1]?.name ?? "?");
  expect(await entriesAtSpotify(spotify, id)).toEqual(before);
});

test("every list of songs has the same menu in the same order", async ({ page, app }) => {
  await logInWith(page, app.url, ALL);
  for (const path of ["/library", "/top", "/recent", "/search?q=ferry"]) {
    await page.goto(path);
    await untilQuiet(page);
    await openMenu(page.locator("main :is(tbody tr, li):has([data-menu])").first());
    // A list with a selection ends with it.
    const shown = (await labels(page)).filter((label) => label !== "Select");
    expect(shown.slice(0, 3), path).toEqual(["Play", "Add to queue", "Add to playlist…"]);
    expect(shown[3], path).toMatch(/library$/);
    expect(
      shown.slice(4, -2).every((label) => label.startsWith("Go to ")),
      path,
    ).toBe(true);
    expect(shown.slice(-2), path).toEqual(["Copy link", "Open Spotify"]);
    await page.keyboard.press("Escape");
  }
  for (const [path, first] of [
    ["/library?kind=albums", "Play"],
    ["/library?kind=artists", "Play"],
    ["/playlists", "Play"],
  ] as const) {
    await page.goto(path);
    await untilQuiet(page);
    await openMenu(page.locator("main article").first());
    expect((await labels(page))[0], path).toBe(first);
    await page.keyboard.press("Escape");
  }
});

test("without the permission, queueing says what it needs; without a device, it asks for one", async ({
  page,
  app,
  spotify,
}) => {
  await spotify.setPlayer({ account: "premium", playing: null });
  await logInWith(page, app.url, []);
  await openPlaylist(page, "Strings and static");
  await expect(page.locator("[data-loading=playing]")).toHaveCount(0);
  await box(page, 1).focus();
  await page.keyboard.press("q");
  const player = page.getByRole("dialog", { name: "Player" });
  await expect(player.getByRole("button", { name: /^Allow/ })).toBeVisible();

  await logInWith(page, app.url, ["controlPlayer"]);
  await page.reload();
  await untilQuiet(page);
  const songs = await entriesAtSpotify(spotify, playlistId(page));
  await box(page, 1).focus();
  await page.keyboard.press("q");
  await expect(player.getByRole("alert")).toHaveText(
    `“${songs[1]?.name}” is added to the queue of the device you choose.`,
  );
});

test("what went away under its menu says so", async ({ page, app, spotify }) => {
  await spotify.setPlayer({ account: "premium", paused: true });
  await logInWith(page, app.url, ALL);
  await openPlaylist(page, "Strings and static");
  await expect(page.locator("[data-loading=playing]")).toHaveCount(0);
  await spotify.fault({ match: "/v1/me/player/queue", method: "POST", status: 404, times: 1 });
  await openMenu(row(page, 0));
  await line(page, "Add to queue").click();
  await expect(page.getByRole("dialog", { name: "Player" })).toContainText("on Spotify");
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("the dots open a sheet that repeats the song, and closes by its button and by Select", async ({
    page,
    app,
    spotify,
  }) => {
    await logInWith(page, app.url, ALL);
    await openPlaylist(page, "Night Ferry");
    const songs = await entriesAtSpotify(spotify, playlistId(page));
    const deep = songs.findIndex(({ uri }, place) => place > 600 && uri?.startsWith("spotify:track:"));
    await showRow(page, deep);
    await row(page, deep).locator("[data-menu]").tap();
    const sheet = page.getByRole("dialog", { name: songs[deep]?.name ?? "?" });
    await expect(sheet.getByRole("menuitem").first()).toHaveText("Play");
    const { height } = (await sheet.getByRole("menuitem").first().boundingBox()) ?? { height: 0 };
    expect(Math.round(height)).toBeGreaterThanOrEqual(46);
    await sheet.getByRole("button", { name: "Close" }).tap();
    await expect(sheet).toHaveCount(0);
    await row(page, deep).locator("[data-menu]").tap();
    await line(page, "Select").tap();
    await expect(page.getByText("1 selected")).toBeVisible();
    await expect(box(page, deep)).toBeChecked();
  });
});
