import type { Page } from "@playwright/test";
import { agree, expect, test, untilQuiet } from "./fixtures";
import { logInWith } from "./support/permissions";
import { box, entriesAtSpotify, listAtSpotify, makePlaylist, playlistId, showRow } from "./support/playlists";
import type { Spotify } from "./support/spotify";

test.use({ expectedMessages: [/status of 503 .*\/entries/] });

const FROM = "Strings and static";
const ADDING = "POST /v1/playlists/{id}/items";

function sheet(page: Page) {
  return page.getByRole("dialog", { name: /^Add \d+ songs? to$/ });
}

function choice(page: Page, name: string) {
  return sheet(page).getByRole("listitem").filter({ hasText: name });
}

async function openPlaylist(page: Page, name: string): Promise<void> {
  await page.goto("/playlists");
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page).toHaveURL(/\/playlists\/\w+$/);
  await untilQuiet(page);
}

/** Returns the URI of a song of the catalogue. */
async function anySong(spotify: Spotify): Promise<string> {
  const id = await makePlaylist(spotify, 1, "One song");
  return (await listAtSpotify(spotify, id))[0] ?? "";
}

/** Creates an empty playlist at Spotify, and opens another one. @returns the id of the new one. */
async function prepare(page: Page, url: string, spotify: Spotify, from = FROM): Promise<string> {
  const id = await makePlaylist(spotify, 0, "Tin roof");
  await logInWith(page, url, ["editPlaylists", "controlPlayer"]);
  await openPlaylist(page, from);
  return id;
}

test("a deep row is added with three keys and one call, and undo removes it again", async ({
  page,
  app,
  spotify,
}) => {
  const target = await prepare(page, app.url, spotify, "Night Ferry");
  const songs = await entriesAtSpotify(spotify, playlistId(page));
  const deep = songs.findIndex(({ uri }, place) => place > 1_000 && uri?.startsWith("spotify:track:"));
  await showRow(page, deep);
  await box(page, deep).focus();
  await page.keyboard.press("a");
  await expect(choice(page, "Tin roof")).toBeVisible();
  await spotify.forgetCalls();
  for (const key of ["t", "i", "Enter"]) await page.keyboard.press(key);
  await expect(sheet(page).getByText("Added 1 song to “Tin roof”.")).toBeVisible();
  await expect(choice(page, "Tin roof")).toContainText("1 song");
  await expect(choice(page, "Tin roof")).toContainText("Added 1");
  await expect.poll(async () => (await spotify.counts())[ADDING]).toBe(1);
  expect(await spotify.pageCalls()).toBe(1);
  expect(await listAtSpotify(spotify, target)).toEqual([songs[deep]?.uri]);

  await sheet(page).getByRole("button", { name: "Undo" }).click();
  await expect(sheet(page).getByText("Removed from “Tin roof”.")).toBeVisible();
  await expect(choice(page, "Tin roof")).toContainText("0 songs");
  expect(await listAtSpotify(spotify, target)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(sheet(page)).toHaveCount(0);
  await expect(box(page, deep)).toBeFocused();

  await page.keyboard.press("a");
  await expect(sheet(page).getByRole("region", { name: "Last added to" })).toContainText("Tin roof");
});

test("songs that are there already are asked about, the others first", async ({ page, app, spotify }) => {
  const target = await prepare(page, app.url, spotify);
  const songs = await entriesAtSpotify(spotify, playlistId(page));
  const uris = songs.slice(0, 3).map(({ uri }) => uri);
  await box(page, 0).focus();
  await page.keyboard.press("a");
  await page.keyboard.type("tin");
  await expect(choice(page, "Tin roof")).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(sheet(page).getByText(`“${songs[0]?.name}” is already in it`)).toBeVisible();
  await expect.poll(() => listAtSpotify(spotify, target)).toEqual(uris.slice(0, 1));
  await page.keyboard.press("Escape");

  await box(page, 0).click();
  await box(page, 2).click({ modifiers: ["Shift"] });
  await page.getByRole("button", { name: "Add to playlist" }).click();
  await expect(choice(page, "Tin roof")).toContainText("1 of 3 already in it");
  await expect(choice(page, FROM)).toContainText("All 3 already in it");
  await page.keyboard.type("tin");
  await page.keyboard.press("Enter");
  await expect(sheet(page).getByText(`“${songs[0]?.name}” is already in it`)).toBeVisible();
  await expect(sheet(page).getByRole("button", { name: "Add the other 2" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => listAtSpotify(spotify, target)).toEqual([uris[0], uris[1], uris[2]]);
  await expect(choice(page, "Tin roof")).toContainText("3 songs");
  await expect(sheet(page).getByRole("button", { name: "Undo" })).toBeVisible();

  await choice(page, "Tin roof").getByRole("button").click();
  await expect(choice(page, "Tin roof")).toContainText("can't be undone");
  await sheet(page).getByRole("button", { name: "Add all 3 again" }).click();
  await expect.poll(() => listAtSpotify(spotify, target)).toEqual([...uris, ...uris]);
  await expect(sheet(page).getByRole("button", { name: "Undo" }), "it would remove all six").toHaveCount(0);
});

test("two clicks add a selection, the sheet stays for the next playlist, and opens the last", async ({
  page,
  app,
  spotify,
}) => {
  const other = await makePlaylist(spotify, 0, "Wet slates");
  const target = await prepare(page, app.url, spotify);
  const songs = await listAtSpotify(spotify, playlistId(page));
  await box(page, 1).click();
  await page.getByRole("button", { name: "Add to playlist" }).click();
  await sheet(page).getByRole("button", { name: "Tin roof" }).dblclick();
  await sheet(page).getByRole("button", { name: "Wet slates" }).click();
  for (const id of [target, other])
    await expect.poll(() => listAtSpotify(spotify, id)).toEqual(songs.slice(1, 2));
  await sheet(page).getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Wet slates" })).toBeVisible();
  await expect(sheet(page)).toHaveCount(0);
});

test("Shift and Enter create one playlist of the typed name, however often pressed, and open it", async ({
  page,
  app,
  spotify,
}) => {
  await prepare(page, app.url, spotify);
  const songs = await listAtSpotify(spotify, playlistId(page));
  await box(page, 1).focus();
  await page.keyboard.press("a");
  await expect(choice(page, "Tin roof")).toBeVisible();
  await page.keyboard.type("Tin");
  await spotify.fault({ match: "/v1/me/playlists", method: "POST", delayMs: 500 });
  await page.keyboard.press("Shift+Enter");
  await expect(sheet(page).getByText("Creating it…")).toBeVisible();
  await page.keyboard.press("Shift+Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Tin", exact: true })).toBeVisible();
  await expect(page.getByText("Created “Tin” with 1 song.")).toBeVisible();
  expect((await spotify.counts())["POST /v1/me/playlists"]).toBe(2);
  expect(await listAtSpotify(spotify, playlistId(page))).toEqual(songs.slice(1, 2));
});

test("a failed addition says why in the sheet, counts nothing, and is repeated once", async ({
  page,
  app,
  spotify,
}) => {
  const target = await prepare(page, app.url, spotify);
  const songs = await listAtSpotify(spotify, playlistId(page));
  const error = { code: "unavailable", message: "Not now.", requestId: "r" };
  await page.route(
    "**/api/v1/playlists/*/entries",
    (route) => route.fulfill({ status: 503, json: { error } }),
    {
      times: 1,
    },
  );
  await box(page, 1).focus();
  await page.keyboard.press("a");
  await sheet(page).getByRole("button", { name: "Tin roof" }).click();
  await expect(sheet(page).getByText("Couldn't add to “Tin roof”.")).toBeVisible();
  await expect(choice(page, "Tin roof")).toContainText("0 songs");
  await sheet(page).getByRole("button", { name: "Try again" }).click();
  await expect(choice(page, "Tin roof")).toContainText("Added 1");
  await expect.poll(() => listAtSpotify(spotify, target)).toEqual(songs.slice(1, 2));
});

test("a selection says how many local files and vanished songs an action leaves out", async ({
  page,
  app,
  spotify,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const target = await prepare(page, app.url, spotify, "Night Ferry");
  const songs = await listAtSpotify(spotify, playlistId(page));
  const places = [
    songs.findIndex((uri) => uri?.startsWith("spotify:track:")),
    songs.findIndex((uri) => uri?.startsWith("spotify:local:")),
    songs.indexOf(null),
  ];
  for (const place of places.sort((a, b) => a - b)) {
    await showRow(page, place);
    await box(page, place).click();
  }
  const leftOut = "Left out: 1 local file and 1 song no longer on Spotify.";
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Copy links" }).click();
  await expect(page.getByText(`Copied 1 link. ${leftOut}`)).toBeVisible();
  await page.getByRole("button", { name: "Add to playlist" }).click();
  await expect(sheet(page).getByText(leftOut, { exact: true })).toBeVisible();
  await sheet(page).getByRole("button", { name: "Tin roof" }).click();
  await expect.poll(() => listAtSpotify(spotify, target)).toHaveLength(1);
});

test("a whole album and a whole top list become playlists", async ({ page, app, spotify }) => {
  const target = await prepare(page, app.url, spotify);
  await page.goto("/library?kind=albums");
  await untilQuiet(page);
  const tile = page.getByRole("article").first();
  await tile.hover();
  await tile.locator("[data-menu]").click();
  await page.getByRole("menuitem", { name: "Add to playlist" }).click();
  await expect(sheet(page)).toBeVisible();
  const count = Number(
    /\d+/.exec((await sheet(page).getByRole("heading", { level: 2 }).textContent()) ?? "")?.[0],
  );
  await sheet(page).getByRole("button", { name: "Tin roof" }).click();
  await expect.poll(async () => (await listAtSpotify(spotify, target)).length).toBe(count);

  await page.goto("/top");
  const first = page.getByRole("main").locator("[data-index='0']");
  await first.hover();
  await first.getByRole("checkbox").click();
  const bar = page.getByRole("group", { name: "Selection" });
  await expect(bar).toBeVisible();
  const [row, above] = [await first.boundingBox(), await bar.boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0), "the bar hides no row").toBeLessThanOrEqual(
    (row?.y ?? 0) + 1,
  );
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Save this list as a playlist" }).click();
  await expect(sheet(page)).toBeVisible();
  await page.keyboard.press("Shift+Enter");
  await expect(page.getByRole("heading", { level: 1, name: /^Top tracks, / })).toBeVisible();
  expect(await listAtSpotify(spotify, playlistId(page))).toHaveLength(20);
});

test("the playing song is added from the player and by a command", async ({ page, app, spotify }) => {
  await spotify.setPlayer({ account: "premium", playing: await anySong(spotify), paused: true });
  const target = await prepare(page, app.url, spotify);
  await page.goto("/dashboard");
  await untilQuiet(page);
  await page.getByRole("button", { name: "Add to…", exact: true }).first().click();
  await sheet(page).getByRole("button", { name: "Tin roof" }).click();
  await expect.poll(() => listAtSpotify(spotify, target)).toHaveLength(1);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("searchbox").last().fill("playing song");
  await page.keyboard.press("Enter");
  await expect(choice(page, "Tin roof")).toContainText("Already in it");
});

test("without the permission, adding asks for it, and is offered again once it is granted, from every place", async ({
  page,
  app,
  spotify,
}) => {
  const target = await makePlaylist(spotify, 0, "Tin roof");
  const toast = page.getByRole("region", { name: "Notification" });
  const askAndGrant = async () => {
    await expect(sheet(page)).toHaveCount(0);
    await page.getByRole("button", { name: "Allow changing playlists" }).click();
    await agree(page);
  };
  await logInWith(page, app.url, []);
  await openPlaylist(page, FROM);
  const songs = await listAtSpotify(spotify, playlistId(page));
  await box(page, 1).focus();
  await page.keyboard.press("a");
  await askAndGrant();
  await toast.getByRole("button", { name: "Add to playlist" }).click();
  await sheet(page).getByRole("button", { name: "Tin roof" }).click();
  await expect.poll(() => listAtSpotify(spotify, target)).toEqual(songs.slice(1, 2));

  await page.context().clearCookies();
  await logInWith(page, app.url, []);
  await page.goto("/library?kind=albums");
  await untilQuiet(page);
  await page.getByRole("article").first().locator("[data-menu]").click();
  await page.getByRole("menuitem", { name: "Add to playlist" }).click();
  await askAndGrant();
  await expect(
    page.getByText(/^Tonearm can edit your playlists now\. Add \d+ songs to a playlist\?/),
  ).toBeVisible();
  await toast.getByRole("button", { name: "Add to playlist" }).click();
  await expect(sheet(page)).toBeVisible();
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test("three taps add a song, and the sheet fills the window", async ({ page, app, spotify }) => {
    const target = await prepare(page, app.url, spotify);
    const songs = await listAtSpotify(spotify, playlistId(page));
    await page.locator("tbody tr[data-index='1'] [data-menu]").tap();
    await page.getByRole("menuitem", { name: "Add to playlist" }).tap();
    await sheet(page).getByRole("button", { name: "Tin roof" }).tap();
    await expect.poll(() => listAtSpotify(spotify, target)).toEqual(songs.slice(1, 2));
    expect((await sheet(page).boundingBox())?.width).toBe(390);
  });
});
