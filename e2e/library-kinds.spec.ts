import type { Page } from "@playwright/test";
import { z } from "zod";
import { expect, test, untilQuiet } from "./fixtures";
import { createHttpSession } from "./support/http-session";
import type { Spotify } from "./support/spotify";

// Failures and unknown ids on purpose.
test.use({ expectedMessages: [/status of (404|503)/] });

const idSchema = z.object({ id: z.string(), name: z.string(), uri: z.string() });
const savedSchema = z.object({ items: z.array(z.record(z.string(), z.unknown())) });
const containsSchema = z.array(z.boolean());

const KINDS = [
  ["shows", "show", "Saved shows", "9 shows"],
  ["episodes", "episode", "Saved episodes", "23 episodes"],
  ["audiobooks", "audiobook", "Saved audiobooks", "5 audiobooks"],
] as const;

async function read<T extends z.ZodType>(spotify: Spotify, path: string, schema: T): Promise<z.output<T>> {
  const headers = { authorization: `Bearer ${await spotify.tokenFor("premium")}` };
  return schema.parse(await (await fetch(`${spotify.url}/v1${path}`, { headers })).json());
}

/** Returns the item that was saved last, of one kind. */
async function newest(spotify: Spotify, list: string, kind: string) {
  const [first] = (await read(spotify, `/me/${list}?limit=1`, savedSchema)).items;
  return idSchema.parse(first?.[kind]);
}

async function logInTo(page: Page, url: string, feature: string): Promise<void> {
  const visitor = createHttpSession(url);
  await visitor.logIn();
  await visitor.logIn("premium", { path: "/login/spotify", form: { next: "/settings", feature } });
  await page.context().addCookies(visitor.jar().map((cookie) => ({ ...cookie, url })));
}

for (const [list, kind, title, count] of KINDS)
  test(`saved ${list} are listed with their count for one call, and each leads to its page`, async ({
    page,
    app,
    spotify,
    logIn,
  }) => {
    const item = await newest(spotify, list, kind);
    await logIn();
    await page.goto("/library");
    await untilQuiet(page);
    await spotify.forgetCalls();
    await page
      .getByRole("navigation", { name: "Type" })
      .getByRole("link", { name: title.slice(6) })
      .click();
    await expect(page).toHaveURL(`${app.url}/library?kind=${list}`);
    const region = page.getByRole("region", { name: title });
    await expect(region.getByText(count)).toBeVisible();
    const rows = region.getByRole("list", { name: title }).getByRole("listitem");
    await expect(rows).toHaveCount(Number.parseInt(count, 10));
    expect((await spotify.counts())[`GET /v1/me/${list}`]).toBe(1);
    expect(await spotify.pageCalls()).toBe(1);
    await expect(page).toHaveTitle(new RegExp(title));

    await rows.first().getByRole("link", { name: item.name, exact: true }).click();
    await expect(page).toHaveURL(`${app.url}/${list}/${item.id}`);
    await expect(page.getByRole("heading", { level: 1, name: item.name })).toBeVisible();
    await untilQuiet(page);
    expect((await spotify.counts())[`GET /v1/${list}/{id}`]).toBe(1);
    await page.goBack();
    await expect(rows.first()).toContainText(item.name);
  });

test("an empty library of each kind says how to fill it, a failing one offers another try", async ({
  page,
  spotify,
  logIn,
}) => {
  await logIn("empty");
  for (const [list] of KINDS) {
    await page.goto(`/library?kind=${list}`);
    await expect(page.getByRole("main").getByText(`No saved ${list} yet.`)).toBeVisible();
  }
  await page.context().clearCookies();
  await logIn();
  await spotify.fault({ match: "/v1/me/*", status: 503 });
  for (const [list] of KINDS) {
    await page.goto(`/library?kind=${list}`);
    await expect(page.getByRole("main").getByText("Spotify isn't responding.")).toBeVisible();
  }
  await spotify.heal();
  await page.getByRole("main").getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("list", { name: "Saved audiobooks" }).getByRole("listitem")).toHaveCount(5);
});

test("an unfollowed show says so at once and is no longer in the library at Spotify; undo follows it again", async ({
  page,
  app,
  spotify,
}) => {
  const show = await newest(spotify, "shows", "show");
  const isSaved = () => read(spotify, `/me/library/contains?uris=${show.uri}`, containsSchema);
  await logInTo(page, app.url, "editLibrary");
  await page.goto("/library?kind=shows");
  const row = page.getByRole("list", { name: "Saved shows" }).getByRole("listitem").first();
  await row.getByRole("button", { name: `Following: ${show.name}` }).click();
  await expect(row.getByText("Removed").locator("visible=true")).toBeVisible();
  await expect.poll(isSaved).toEqual([false]);
  await page.keyboard.press("Control+z");
  await expect.poll(isSaved).toEqual([true]);
  await expect(row.getByText("Removed").locator("visible=true")).toHaveCount(0);
});

test("albums of every depth are selected, added and removed together, with one undo; episodes can be queued", async ({
  page,
  app,
  spotify,
}) => {
  await logInTo(page, app.url, "editLibrary");
  await page.goto("/library?kind=albums");
  await untilQuiet(page);
  const bar = page.getByRole("group", { name: "Selection" });
  const toast = page.getByRole("region", { name: "Notification" });
  const tiles = page.getByRole("article");
  const known = await tiles.count();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect.poll(() => tiles.count()).toBeGreaterThan(known);
  const deep = tiles.nth(known + 5);
  await deep.scrollIntoViewIfNeeded();
  for (const tile of [deep, tiles.nth(known + 7)]) {
    await tile.hover();
    await tile.getByRole("checkbox").check();
  }
  await expect(bar).toContainText("2 selected");
  await bar.getByRole("button", { name: "Remove" }).click();
  await expect(toast).toContainText("Removed 2 albums from your library.");
  await expect(deep.getByRole("button", { name: /^Save/ })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(toast).toContainText("Saved 2 albums again.");
  expect((await spotify.counts())["DELETE /v1/me/library"]).toBe(1);

  await page.goto("/library?kind=episodes");
  await untilQuiet(page);
  await page.getByRole("listitem").nth(20).locator("[data-menu]").click();
  await page.getByRole("menuitem", { name: "Select" }).click();
  await expect(bar.getByRole("button", { name: "Add to queue" })).toBeVisible();
  await expect(bar.getByRole("button", { name: "Add to playlist" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(bar).toHaveCount(0);
});

test("a show's page lists its episodes newest first and plays one in the show; the player leads back to it", async ({
  page,
  app,
  spotify,
}) => {
  const show = await newest(spotify, "shows", "show");
  const episodes = z.object({ items: z.array(idSchema.extend({ release_date: z.string() })) });
  const { items } = await read(spotify, `/shows/${show.id}/episodes?limit=50`, episodes);
  await spotify.setPlayer({ account: "premium", paused: true });
  await logInTo(page, app.url, "controlPlayer");
  await page.goto(`/shows/${show.id}`);
  const rows = page.getByRole("list", { name: `Episodes of ${show.name}` }).getByRole("listitem");
  await expect(rows).toHaveCount(items.length);
  await expect(page.getByText(`${items.length} episodes, newest first`)).toBeVisible();
  await expect(rows.first()).toContainText(items[0]?.name ?? "?");
  await rows
    .nth(1)
    .getByRole("button", { name: `Play ${items[1]?.name}` })
    .click();
  const player = z
    .object({ item: idSchema.nullable(), context: z.object({ uri: z.string() }).nullable() })
    .nullable();
  await expect
    .poll(async () => (await read(spotify, "/me/player?additional_types=track,episode", player))?.item?.uri)
    .toBe(items[1]?.uri);
  const { context } = (await read(spotify, "/me/player?additional_types=track,episode", player)) ?? {};
  expect(context?.uri).toBe(show.uri);

  await page.goto("/dashboard");
  await page
    .getByRole("region", { name: "Now playing" })
    .getByRole("link", { name: show.name, exact: true })
    .first()
    .click();
  await expect(page).toHaveURL(`${app.url}/shows/${show.id}`);
});

test("an audiobook's page lists its chapters in order, and one plays on from there", async ({
  page,
  app,
  spotify,
}) => {
  const book = await newest(spotify, "audiobooks", "audiobook");
  const chapters = z.object({ total: z.number(), items: z.array(idSchema) });
  const { items, total } = await read(spotify, `/audiobooks/${book.id}/chapters?limit=50`, chapters);
  await spotify.setPlayer({ account: "premium", paused: true });
  await logInTo(page, app.url, "controlPlayer");
  await page.goto(`/audiobooks/${book.id}`);
  const rows = page.getByRole("list", { name: `Chapters of ${book.name}` }).getByRole("listitem");
  await expect(page.getByText(new RegExp(`^${total} chapters`))).toBeVisible();
  await expect(rows.first()).toContainText("Opening Credits");
  await rows
    .nth(2)
    .getByRole("button", { name: /^Play / })
    .click();
  const player = z.object({ item: z.object({ id: z.string() }).nullable() }).nullable();
  await expect
    .poll(async () => (await read(spotify, "/me/player?additional_types=track,episode", player))?.item?.id)
    .toBe(items[2]?.id);
});

test("unknown shows, episodes and audiobooks have a page with a way on, and an invalid id costs no call", async ({
  page,
  spotify,
  logIn,
}) => {
  const sentences = {
    shows: "This show is not on Spotify.",
    episodes: "This episode is not on Spotify.",
    audiobooks: "This audiobook is not on Spotify, or not in your country.",
  };
  await logIn();
  // Home reads what played last once it knows that nothing plays.
  await page.goto("/settings");
  await untilQuiet(page);
  await spotify.forgetCalls();
  for (const [list, sentence] of Object.entries(sentences)) {
    await page.goto(`/${list}/x`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(sentence);
  }
  expect(await spotify.pageCalls()).toBe(0);
  for (const [list, sentence] of Object.entries(sentences)) {
    await page.goto(`/${list}/0000000000000000000000`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(sentence);
  }
  await page.getByRole("main").getByRole("link", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/search$/);
});

test("found shows, episodes and audiobooks lead to their pages", async ({ page, app, spotify, logIn }) => {
  await logIn();
  for (const [list, kind] of KINDS) {
    const item = await newest(spotify, list, kind);
    await page.goto(`/search?q=${encodeURIComponent(item.name)}&type=${kind}`);
    await page
      .getByRole("main")
      .locator(`a[href="/${list}/${item.id}"]`)
      .locator("visible=true")
      .first()
      .click();
    await expect(page).toHaveURL(`${app.url}/${list}/${item.id}`);
    await expect(page.getByRole("heading", { level: 1, name: item.name })).toBeVisible();
  }
});

test.describe("a large library", () => {
  test.use({ emulator: { rotation: "on", library: "large" } });

  test("loads 50 more episodes per call while scrolling", async ({ page, spotify, logIn }) => {
    await logIn();
    await page.goto("/library?kind=episodes");
    const rows = page.getByRole("list", { name: "Saved episodes" }).getByRole("listitem");
    await expect(rows).toHaveCount(50);
    await spotify.forgetCalls();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(rows).toHaveCount(100);
    expect((await spotify.counts())["GET /v1/me/episodes"]).toBe(1);
  });

  test("is filtered and sorted completely: the rest loads once, page by page, and can be stopped", async ({
    page,
    app,
    spotify,
    logIn,
  }) => {
    const reads = async () => (await spotify.counts())["GET /v1/me/albums"] ?? 0;
    const main = page.getByRole("main");
    const tiles = main.getByRole("article");
    await logIn();
    await page.goto("/library?kind=albums");
    await expect(tiles).toHaveCount(50);
    await untilQuiet(page);
    await spotify.forgetCalls();
    await spotify.fault({ match: "/v1/me/albums", delayMs: 400 });
    await main.getByRole("combobox", { name: "Sort" }).selectOption({ label: "By name" });
    await expect(main.getByText("Loading the rest of the list.")).toBeVisible();
    await expect(main.getByRole("progressbar")).toHaveAccessibleName(/^\d+ of 420$/);
    await main.getByRole("button", { name: "Cancel" }).click();
    await expect(main.getByRole("progressbar")).toHaveCount(0);
    await expect(page).toHaveURL(`${app.url}/library?kind=albums`);
    await spotify.heal();

    await main.getByRole("combobox", { name: "Sort" }).selectOption({ label: "By name" });
    await expect(main.getByText("420 of 420")).toBeVisible({ timeout: 30_000 });
    expect(await reads()).toBe(8);
    const names = await tiles.evaluateAll((all) =>
      all.map((one) => one.querySelector("[title]")?.textContent),
    );
    const collator = new Intl.Collator("en-US", {
      numeric: true,
      sensitivity: "base",
      ignorePunctuation: true,
    });
    expect(names).toEqual(names.toSorted((a, b) => collator.compare(a ?? "", b ?? "")));

    const [first = ""] = names;
    await main.getByRole("searchbox").fill(first ?? "");
    await expect(tiles.first()).toContainText(first ?? "?");
    await main.getByRole("searchbox").fill("qqqzzz");
    await expect(main.getByText("None of your saved albums matches.")).toBeVisible();
    await main.getByRole("button", { name: "Clear filters" }).click();
    await expect(tiles.first()).toBeVisible();
    expect(await reads(), "what is loaded is not loaded again").toBe(8);
  });

  test("says why the rest could not be loaded for a filter, and continues when it can", async ({
    page,
    spotify,
    logIn,
  }) => {
    const main = page.getByRole("main");
    await logIn();
    await page.goto("/library?kind=episodes");
    await expect(main.getByRole("listitem").first()).toBeVisible();
    await untilQuiet(page);
    await spotify.fault({ match: "/v1/me/episodes", status: 503 });
    await main.getByRole("searchbox").fill("a");
    await expect(main.getByText("Couldn't load the rest.")).toBeVisible();
    await spotify.heal();
    await expect(main.getByRole("status").filter({ hasText: /^\d+ of 160$/ })).toBeVisible();
    await expect(main.getByRole("progressbar")).toHaveCount(0);
  });
});
