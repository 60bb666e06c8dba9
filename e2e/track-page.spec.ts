import type { Page } from "@playwright/test";
import { z } from "zod";
import { expect, test, untilQuiet } from "./fixtures";
import { createHttpSession } from "./support/http-session";
import type { Spotify } from "./support/spotify";

// Unknown ids, and failures on purpose.
test.use({ expectedMessages: [/status of (404|503)/] });

const trackSchema = z.object({
  id: z.string(),
  uri: z.string(),
  name: z.string(),
  track_number: z.number(),
  album: z.object({ id: z.string(), name: z.string() }),
});
const savedSchema = z.object({ items: z.array(z.object({ track: trackSchema })) });

async function read<T extends z.ZodType>(spotify: Spotify, path: string, schema: T): Promise<z.output<T>> {
  const headers = { authorization: `Bearer ${await spotify.tokenFor("premium")}` };
  return schema.parse(await (await fetch(`${spotify.url}/v1${path}`, { headers })).json());
}

async function firstSaved(spotify: Spotify) {
  const [first] = (await read(spotify, "/me/tracks?limit=1", savedSchema)).items;
  if (!first) throw new Error("no saved track");
  return first.track;
}

/** Logs in with the permissions to play, to save and to change playlists. */
async function logInToChange(page: Page, url: string): Promise<void> {
  const visitor = createHttpSession(url);
  await visitor.logIn();
  for (const feature of ["controlPlayer", "editLibrary", "editPlaylists"])
    await visitor.logIn("premium", { path: "/login/spotify", form: { next: "/settings", feature } });
  await page.context().addCookies(visitor.jar().map((cookie) => ({ ...cookie, url })));
}

test("a song's title leads to its page, with its album in which it is marked, for one call each", async ({
  page,
  app,
  spotify,
  logIn,
}) => {
  const track = await firstSaved(spotify);
  await logIn();
  await page.goto("/library");
  await untilQuiet(page);
  await spotify.forgetCalls();
  const row = page.getByRole("table").getByRole("row").filter({ hasText: track.name }).first();
  await expect(row.getByRole("link", { name: `Open ${track.name} in Spotify` })).toHaveAttribute(
    "target",
    "_blank",
  );
  await row.getByRole("link", { name: track.name, exact: true }).click();
  await expect(page).toHaveURL(`${app.url}/tracks/${track.id}`);
  await expect(page.getByRole("heading", { level: 1, name: track.name })).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(`^${track.name.replace(/[()]/g, ".")}`));
  const album = page.getByRole("table", { name: `Songs of ${track.album.name}` });
  const marked = album.locator('[aria-current="true"]');
  await expect(marked).toHaveCount(1);
  await expect(marked).toContainText(track.name);
  await expect(marked.getByRole("cell").first()).toContainText(String(track.track_number));
  const counts = await spotify.counts();
  expect([counts["GET /v1/tracks/{id}"], counts["GET /v1/albums/{id}"]]).toEqual([1, 1]);

  await page.getByRole("main").getByRole("link", { name: track.album.name }).first().click();
  await expect(page).toHaveURL(`${app.url}/albums/${track.album.id}`);
});

test("a song's page plays, saves, adds and copies it", async ({ page, app, spotify, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const track = await firstSaved(spotify);
  await spotify.setPlayer({ account: "premium", paused: true });
  await logInToChange(page, app.url);
  await page.goto(`/tracks/${track.id}`);
  await untilQuiet(page);
  const main = page.getByRole("main");
  const header = main.locator("header").first();

  await header.getByRole("button", { name: "Play", exact: true }).click();
  const playing = z.object({ item: z.object({ uri: z.string() }).nullable(), is_playing: z.boolean() });
  await expect
    .poll(async () => (await read(spotify, "/me/player", playing.nullable()))?.item?.uri)
    .toBe(track.uri);
  await header.getByRole("button", { name: "Pause", exact: true }).click();
  await expect
    .poll(async () => (await read(spotify, "/me/player", playing.nullable()))?.is_playing)
    .toBe(false);

  const isSaved = () => read(spotify, `/me/library/contains?uris=${track.uri}`, z.array(z.boolean()));
  const save = header.getByRole("button", { name: `Saved: ${track.name}` });
  await expect(save).toHaveAttribute("aria-pressed", "true");
  await save.click();
  await expect.poll(isSaved).toEqual([false]);
  await header.getByRole("button", { name: `Save: ${track.name}` }).click();
  await expect.poll(isSaved).toEqual([true]);

  await header.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Copied the link.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `https://open.spotify.com/track/${track.id}`,
  );

  await header.getByRole("button", { name: "Add to playlist" }).click();
  const dialog = page.getByRole("dialog");
  await spotify.forgetCalls();
  await dialog.getByRole("listitem").first().getByRole("button").click();
  await expect.poll(async () => (await spotify.counts())["POST /v1/playlists/{id}/items"]).toBe(1);
});

test("an unknown, a local and another kind's id have a page with a way on, and an invalid id costs no call", async ({
  page,
  spotify,
  logIn,
}) => {
  await logIn();
  // Home reads what played last once it knows that nothing plays.
  await page.goto("/settings");
  await untilQuiet(page);
  await spotify.forgetCalls();
  for (const id of ["x", "spotify:local:a:b:c:120"]) {
    await page.goto(`/tracks/${encodeURIComponent(id)}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This song is not on Spotify.");
  }
  expect(await spotify.pageCalls()).toBe(0);
  const { album } = await firstSaved(spotify);
  for (const id of ["0000000000000000000000", album.id]) {
    await page.goto(`/tracks/${id}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This song is not on Spotify.");
  }
  await page.getByRole("main").getByRole("link", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/search$/);
});

test("the album of a song fails alone, a song that fails says so, and both load again", async ({
  page,
  spotify,
  logIn,
}) => {
  const track = await firstSaved(spotify);
  await logIn();
  await spotify.fault({ match: "/v1/albums/*", status: 503 });
  await page.goto(`/tracks/${track.id}`);
  await expect(page.getByRole("heading", { level: 1, name: track.name })).toBeVisible();
  const album = page.getByRole("region", { name: track.album.name });
  await expect(album.getByText("Spotify isn't responding.")).toBeVisible();
  await spotify.heal();
  await album.getByRole("button", { name: "Try again" }).click();
  await expect(album.locator('[aria-current="true"]')).toContainText(track.name);

  await spotify.fault({ match: "/v1/tracks/*", status: 503 });
  await page.goto(`/tracks/${"0".repeat(21)}1`);
  await expect(page.getByRole("main").getByText("Spotify isn't responding.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Song" })).toBeVisible();
});

test("an account with an empty library sees the same page of a song", async ({ page, spotify, logIn }) => {
  const track = await firstSaved(spotify);
  await logIn("empty");
  await page.goto(`/tracks/${track.id}`);
  await expect(page.getByRole("heading", { level: 1, name: track.name })).toBeVisible();
  await expect(page.getByRole("button", { name: `Save: ${track.name}` }).first()).toHaveAttribute(
    "aria-pressed",
    "false",
  );
});
