import type { Locator, Page } from "@playwright/test";
import { expect, test, untilQuiet } from "./fixtures";
import { logInWith } from "./support/permissions";
import { playerAtSpotify, queueAtSpotify, untilPlaying } from "./support/player";
import { box, entriesAtSpotify, listAtSpotify, makePlaylist, playlistId } from "./support/playlists";
import type { Spotify } from "./support/spotify";

const FROM = "Strings and static";

/** What a job costs: presses of the mouse and of keys, and calls that change something at Spotify. */
type Cost = { clicks: number; keys: number; calls: Record<string, number> };

/** A user who counts. */
function hand(page: Page, spotify: Spotify) {
  let [clicks, keys] = [0, 0];
  return {
    async begin(): Promise<void> {
      [clicks, keys] = [0, 0];
      await spotify.forgetCalls();
    },
    async click(target: Locator): Promise<void> {
      clicks++;
      await target.click();
    },
    async press(...pressed: string[]): Promise<void> {
      for (const key of pressed) {
        keys++;
        await page.keyboard.press(key);
      }
    },
    async cost(): Promise<Cost> {
      const changes = Object.entries(await spotify.counts()).filter(([call]) =>
        /^(POST|PUT|DELETE) \/v1/.test(call),
      );
      return { clicks, keys, calls: Object.fromEntries(changes) };
    },
  };
}

async function openPlaylist(page: Page, name: string): Promise<void> {
  await page.goto("/playlists");
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page).toHaveURL(/\/playlists\/\w+$/);
  await untilQuiet(page);
}

function toast(page: Page): Locator {
  return page.getByRole("region", { name: "Notification" });
}

// Each goes through several pages and waits for Spotify after each press.
test.slow();

test.beforeEach(async ({ page, app, spotify }) => {
  await spotify.setPlayer({ account: "premium", paused: true });
  await makePlaylist(spotify, 0, "Tin roof");
  await logInWith(page, app.url, ["editPlaylists", "editLibrary", "controlPlayer"]);
});

test("playing, queueing and saving a song takes one press and one call", async ({ page, spotify }) => {
  await openPlaylist(page, FROM);
  const songs = await entriesAtSpotify(spotify, playlistId(page));
  const { begin, click, press, cost } = hand(page, spotify);

  await test.step("play a row", async () => {
    await page.locator("tr[data-index='1']").hover();
    await begin();
    await click(page.locator("tr[data-index='1'] [data-play]"));
    await untilPlaying(spotify, songs[1]?.uri ?? "?");
    await expect.poll(cost).toEqual({ clicks: 1, keys: 0, calls: { "PUT /v1/me/player/play": 1 } });
    await box(page, 2).focus();
    await begin();
    await press("Enter");
    await untilPlaying(spotify, songs[2]?.uri ?? "?");
    await expect.poll(cost).toEqual({ clicks: 0, keys: 1, calls: { "PUT /v1/me/player/play": 1 } });
  });

  await test.step("shuffle play needs two calls, because Spotify has no command for both", async () => {
    await begin();
    await click(page.getByRole("main").getByRole("button", { name: "Shuffle play" }));
    await expect.poll(async () => (await playerAtSpotify(spotify))?.shuffle_state).toBe(true);
    await expect.poll(cost).toEqual({
      clicks: 1,
      keys: 0,
      calls: { "PUT /v1/me/player/shuffle": 1, "PUT /v1/me/player/play": 1 },
    });
  });

  await test.step("queue a song", async () => {
    await box(page, 4).focus();
    await begin();
    await press("q");
    await expect(toast(page)).toContainText("to the queue.");
    expect((await queueAtSpotify(spotify)).map(({ uri }) => uri)).toContain(songs[4]?.uri);
    await expect.poll(cost).toEqual({ clicks: 0, keys: 1, calls: { "POST /v1/me/player/queue": 1 } });
  });

  await test.step("save a song", async () => {
    await page.goto("/search?q=harbour");
    await untilQuiet(page);
    const unsaved = page
      .getByRole("region", { name: "Songs" })
      .locator('li:has(button[aria-pressed="false"])')
      .first();
    await page
      .getByRole("region", { name: "Songs" })
      .getByRole("button", { name: /^Saved?: / })
      .first()
      .hover();
    await unsaved.locator("[data-title]").focus();
    await begin();
    await press("s");
    await expect(toast(page)).toContainText("Saved “");
    await expect.poll(cost).toEqual({ clicks: 0, keys: 1, calls: { "PUT /v1/me/library": 1 } });
  });
});

test("adding takes three keys or two clicks, removing and moving need no more", async ({ page, spotify }) => {
  await openPlaylist(page, FROM);
  const id = playlistId(page);
  const before = await listAtSpotify(spotify, id);
  const adding = { "POST /v1/playlists/{id}/items": 1 };
  const sheet = page.getByRole("dialog", { name: /^Add \d+ songs? to$/ });
  const { begin, click, press, cost } = hand(page, spotify);

  await test.step("add a song to a known playlist", async () => {
    await box(page, 0).focus();
    await page.keyboard.press("a");
    await expect(sheet.getByRole("listitem").filter({ hasText: "Tin roof" })).toBeVisible();
    await begin();
    await press("t", "i", "Enter");
    await expect(sheet).toContainText("Added 1 song to “Tin roof”.");
    await expect.poll(cost).toEqual({ clicks: 0, keys: 3, calls: adding });
    await page.keyboard.press("Escape");
  });

  await test.step("add a selection", async () => {
    await box(page, 1).click();
    await box(page, 3).click({ modifiers: ["Shift"] });
    await begin();
    await click(page.getByRole("button", { name: "Add to playlist" }));
    await click(sheet.getByRole("button", { name: "Tin roof" }));
    await expect(sheet).toContainText("Added 3 songs to “Tin roof”.");
    await expect.poll(cost).toEqual({ clicks: 2, keys: 0, calls: adding });
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(page.getByText("3 selected")).toHaveCount(0);
  });

  await test.step("remove, and undo before it is sent", async () => {
    await box(page, 1).focus();
    await begin();
    await press("Backspace");
    await expect(toast(page)).toContainText("Removed 1 song.");
    await expect(page.getByRole("table")).toHaveAttribute("aria-rowcount", String(before.length));
    await press("Control+z");
    await expect(page.getByRole("table")).toHaveAttribute("aria-rowcount", String(before.length + 1));
    await expect.poll(cost).toEqual({ clicks: 0, keys: 2, calls: {} });
    expect(await listAtSpotify(spotify, id)).toEqual(before);
  });

  await test.step("move", async () => {
    await box(page, 0).focus();
    await begin();
    await press("m");
    await expect(page.getByRole("spinbutton")).toBeFocused();
    await press("5", "Enter");
    await expect(toast(page)).toContainText("Moved to position 5.");
    const [first, ...rest] = before;
    await expect
      .poll(() => listAtSpotify(spotify, id))
      .toEqual([...rest.slice(0, 4), first, ...rest.slice(4)]);
    await expect.poll(cost).toEqual({ clicks: 0, keys: 3, calls: { "PUT /v1/playlists/{id}/items": 1 } });
    await expect(box(page, 4)).toBeFocused();
  });
});

test("filtering saved songs reads each page once, and a top list becomes a playlist with one key", async ({
  page,
  spotify,
}) => {
  const { begin, click, press, cost } = hand(page, spotify);

  await test.step("filter saved songs", async () => {
    await page.goto("/library");
    await untilQuiet(page);
    await page.getByRole("searchbox").first().focus();
    await begin();
    await press("r", "a");
    await expect(page.getByText(/^[\d,]+ of 412$/)).toBeVisible();
    const pages = (await spotify.counts())["GET /v1/me/tracks"] ?? 0;
    expect(pages).toBeLessThanOrEqual(Math.ceil((412 - 50) / 50));
    await press("i");
    await expect(page).toHaveURL(/q=rai/);
    expect((await spotify.counts())["GET /v1/me/tracks"]).toBe(pages);
    await expect.poll(cost).toEqual({ clicks: 0, keys: 3, calls: {} });
  });

  await test.step("save a top list as a playlist", async () => {
    await page.goto("/top");
    await untilQuiet(page);
    await begin();
    await click(page.getByRole("button", { name: "Save this list as a playlist" }));
    await expect(page.getByRole("dialog", { name: /^Add 20 songs to$/ })).toBeVisible();
    await press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: /^Top tracks, / })).toBeVisible();
    expect(await listAtSpotify(spotify, playlistId(page))).toHaveLength(20);
    const calls = { "POST /v1/me/playlists": 1, "POST /v1/playlists/{id}/items": 1 };
    await expect.poll(cost).toEqual({ clicks: 1, keys: 1, calls });
  });
});
