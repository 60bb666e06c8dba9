import { expect, test } from "./fixtures";
import { makePlaylist } from "./support/playlists";

test.use({ expectedMessages: [/status of 404/] });

test("kind, search and sort are in the URL, and back navigation reverts them", async ({
  page,
  app,
  logIn,
}) => {
  await logIn();
  await page.goto("/playlists");
  await page.getByRole("link", { name: "Followed" }).click();
  await expect(page).toHaveURL(`${app.url}/playlists?kind=followed`);
  await expect(page.getByRole("link", { name: "Night Ferry", exact: true })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "First coffee", exact: true })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("link", { name: "Night Ferry", exact: true })).toBeVisible();
  await page.getByRole("searchbox").fill("ferry");
  await expect(page).toHaveURL(/q=ferry/);
  await expect(page.getByRole("link", { name: "First coffee", exact: true })).toHaveCount(0);
  await page.getByRole("searchbox").fill("no such name");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(`${app.url}/playlists`);
  await page.getByRole("combobox", { name: "Sort" }).selectOption({ index: 1 });
  await expect(page).toHaveURL(/sort=/);
});

test("a URL with filters applies them at once, also without JavaScript", async ({
  browser,
  page,
  app,
  logIn,
  context,
}) => {
  await logIn();
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  });
  const tab = await plain.newPage();
  await tab.goto(`${app.url}/playlists?kind=own&q=ferry&view=list`);
  await expect(tab.getByRole("link", { name: "Night Ferry", exact: true })).toBeVisible();
  await expect(tab.getByRole("link", { name: "First coffee", exact: true })).toHaveCount(0);
  await plain.close();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a followed playlist says that Spotify does not share its contents", async ({ page, logIn }) => {
  await logIn();
  await page.goto("/playlists?kind=followed");
  await page.getByRole("link", { name: "First coffee", exact: true }).click();
  await expect(
    page.getByRole("heading", { name: "Spotify doesn't share this playlist's songs with apps." }),
  ).toBeVisible();
});

test("an unknown or invalid playlist id shows a message, and an invalid one costs no call", async ({
  page,
  spotify,
  logIn,
}) => {
  await logIn();
  await page.goto("/playlists/0000000000000000000000");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This playlist is not on Spotify.");
  await spotify.forgetCalls();
  for (const bad of ["x", "..%2f..%2fme", "%00", "a".repeat(200)]) {
    await page.goto(`/playlists/${bad}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  expect(Object.keys(await spotify.counts()).filter((name) => name.includes("/v1/playlists"))).toEqual([]);
});

test("local files, episodes and songs no longer on Spotify are distinguished", async ({ page, logIn }) => {
  // High enough for the row of the song that is gone: rows outside the window are not rendered.
  await page.setViewportSize({ width: 1280, height: 1400 });
  await logIn();
  await page.getByRole("link", { name: "Night Ferry", exact: true }).click();
  const table = page.getByRole("table", { name: "Songs of Night Ferry" });
  await expect(table.getByText("Local file", { exact: true }).first()).toBeVisible();
  await expect(table.getByText("No longer on Spotify").first()).toBeVisible();
});

test("a playlist that another app gave an invisible name is shown as untitled", async ({
  page,
  spotify,
  logIn,
}) => {
  const id = await makePlaylist(spotify, 1, "\u200b \u2800");
  await logIn();
  await page.goto("/playlists");
  await page.getByRole("link", { name: "Untitled", exact: true }).first().click();
  await expect(page).toHaveURL(new RegExp(`/playlists/${id}$`));
  await expect(page.getByRole("heading", { level: 1, name: "Untitled" })).toBeVisible();
  await expect(page).toHaveTitle(/^Playlist/);
});
