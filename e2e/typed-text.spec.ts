import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { makePlaylist } from "./support/playlists";

/** Returns functions that type as an input method does: text that is being composed, and text that was chosen. */
async function inputMethod(page: Page) {
  const session = await page.context().newCDPSession(page);
  const at = (text: string) => ({ text, selectionStart: text.length, selectionEnd: text.length });
  return {
    compose: (text: string) => session.send("Input.imeSetComposition", at(text)),
    choose: (text: string) => session.send("Input.insertText", { text }),
  };
}

test("filters and commands find what is typed on a plain keyboard", async ({ page, spotify, logIn }) => {
  const name = "Røyksopp – don’t, ‘Straße’";
  await makePlaylist(spotify, 1, name);
  await logIn();
  await page.goto("/playlists");
  const named = page.getByRole("main").getByRole("link", { name, exact: true });
  const other = page.getByRole("main").getByRole("link", { name: "Night Ferry", exact: true });
  for (const typed of ["royksopp", "don't", "strasse", "royksopp - don't, 'strasse'"]) {
    const filter = page.getByRole("searchbox", { name: "Filter by name" });
    await filter.fill(typed);
    await expect(named).toBeVisible();
    await expect(other).toHaveCount(0);
    await filter.fill("");
    await expect(other).toBeVisible();
  }

  await page.keyboard.press("Control+k");
  await page.keyboard.type("royksopp - d");
  const palette = page.getByRole("dialog", { name: "Search" });
  await expect(palette.getByRole("status")).toContainText(`Enter: ${name}.`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});

test("one Chinese character is a search, and nothing is searched while an input method composes", async ({
  page,
  app,
  spotify,
  logIn,
}) => {
  const searches = async () => (await spotify.counts())["GET /v1/search"] ?? 0;
  await logIn();
  await page.clock.install();
  await page.goto("/search");
  const ime = await inputMethod(page);
  const line = page.getByRole("searchbox", { name: "Search" });
  await expect(line).toBeFocused();
  await ime.compose("ye");
  await expect(line).toHaveValue("ye");
  // Longer than the debounce delay of the search and of the URL.
  await page.clock.runFor(5_000);
  await expect(page.getByRole("heading", { name: "Type at least two letters." })).toBeVisible();
  await expect(page).toHaveURL(`${app.url}/search`);
  expect(await searches()).toBe(0);

  await ime.choose("夜");
  await expect(line).toHaveValue("夜");
  await expect(page).toHaveTitle("夜 · Search · Tonearm");
  await expect(page.getByRole("link", { name: "Open Spotify for more on “夜”" })).toBeVisible();
  expect(await searches()).toBe(1);
});

test.describe("on Android, whose keyboards compose every word", () => {
  test.use({ userAgent: "Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 Chrome/156.0 Mobile" });

  test("a word in Latin letters is searched as it is typed, Chinese characters when they are chosen", async ({
    page,
    app,
    logIn,
  }) => {
    await logIn();
    await page.goto("/search");
    const ime = await inputMethod(page);
    const line = page.getByRole("searchbox", { name: "Search" });
    await expect(line).toBeFocused();
    await ime.compose("night");
    await expect(page.getByRole("link", { name: "Open Spotify for more on “night”" })).toBeVisible();
    await ime.compose("よる");
    await expect(line).toHaveValue("よる");
    await ime.choose("夜");
    await expect(page.getByRole("link", { name: "Open Spotify for more on “夜”" })).toBeVisible();
    await expect(page).toHaveURL(`${app.url}/search?q=%E5%A4%9C`);
  });
});

test("a filter and the commands wait until an input method has composed", async ({ page, logIn }) => {
  const name = "夜行列車のための歌";
  await logIn();
  await page.goto("/playlists");
  const ime = await inputMethod(page);
  const tiles = page.getByRole("main").getByRole("article");
  const all = await tiles.count();
  const filter = page.getByRole("searchbox", { name: "Filter by name" });
  await filter.focus();
  await ime.compose("よる");
  await expect(filter).toHaveValue("よる");
  await expect(tiles).toHaveCount(all);
  await ime.choose("夜");
  await expect(tiles).toHaveCount(1);

  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Search" });
  const line = palette.getByRole("searchbox", { name: "Search" });
  await expect(line).toBeFocused();
  await ime.compose("よる");
  await expect(line).toHaveValue("よる");
  // Without text the first command is one of the page; text that is being composed finds nothing.
  await expect(palette.getByRole("region", { name: "On Playlists" })).toBeVisible();
  await expect(palette.getByRole("region", { name: "Top result" })).toHaveCount(0);
  await ime.choose("夜");
  await expect(palette.getByRole("status")).toContainText(`Enter: ${name}.`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});

test("text typed before the first results have arrived is searched, and breaks nothing", async ({
  page,
  spotify,
  logIn,
}) => {
  await logIn();
  await spotify.fault({ match: "/v1/search", delayMs: 4_000, times: 1 });
  await page.goto("/search?q=blue", { waitUntil: "commit" });
  const line = page.getByRole("searchbox", { name: "Search" });
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(line).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.type("night");
  await expect(page).toHaveTitle("night · Search · Tonearm");
  await expect(page.getByRole("link", { name: "Open Spotify for more on “night”" })).toBeVisible();
});

test("a Spotify link typed into search or commands leads to its page here, without a search call", async ({
  page,
  app,
  spotify,
  logIn,
}) => {
  const searches = async () => (await spotify.counts())["GET /v1/search"] ?? 0;
  const name = "Harbour lights, again";
  const id = await makePlaylist(spotify, 1, name);
  const link = `https://open.spotify.com/intl-de/playlist/${id}?si=0123456789abcdef`;
  const title = page.getByRole("heading", { level: 1, name });
  await logIn();
  await page.goto("/search");
  const line = page.getByRole("searchbox", { name: "Search" });
  await line.fill(link);
  await expect(page.getByText("Tonearm has a page for it.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Open playlist" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(title).toBeVisible();

  await test.step("the server's first answer contains it too", async () => {
    await page.goto(`/search?q=${encodeURIComponent("spotify:track:4uLU6hMCjMI75M1A2tKUQC")}`);
    await expect(page.getByRole("link", { name: "Open song", exact: true })).toHaveAttribute(
      "href",
      "/tracks/4uLU6hMCjMI75M1A2tKUQC",
    );
  });

  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Search" });
  await palette.getByRole("searchbox").fill(`spotify:playlist:${id}`);
  await expect(palette.getByRole("listitem")).toHaveCount(1);
  await expect(palette.getByRole("status")).toContainText("Enter: Open playlist.");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${app.url}/playlists/${id}`);
  await expect(title).toBeVisible();
  expect(await searches()).toBe(0);
});
