import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { agree, expect, test, untilQuiet } from "./fixtures";
import { delayRequest } from "./support/delay-request";
import type { Spotify } from "./support/spotify";

// Commands that Spotify refuses, which the browser's console tells.
test.use({ expectedMessages: [/status of (403|409) .*\/player\/commands/] });

const listsSchema = z.object({ items: z.array(z.object({ id: z.string(), uri: z.string() })) });
const song = z.object({ uri: z.string().startsWith("spotify:track:"), name: z.string() });
const entriesSchema = z.object({ items: z.array(z.object({ item: song }).nullable().catch(null)) });

/** Two songs that follow each other in a playlist. */
async function someSongs(spotify: Spotify) {
  const headers = { authorization: `Bearer ${await spotify.tokenFor("premium")}` };
  const ask = async (path: string) => (await fetch(`${spotify.url}/v1${path}`, { headers })).json();
  const [list] = listsSchema.parse(await ask("/me/playlists?limit=1")).items;
  const { items } = entriesSchema.parse(await ask(`/playlists/${list?.id}/items?limit=20`));
  const [first, second] = items.flatMap((entry) => entry?.item ?? []);
  if (!list || !first || !second) throw new Error("there are no songs");
  return { list, first, second };
}

function strip(page: Page) {
  return page.getByRole("region", { name: "Now playing" });
}

/** The word that leads to volume and devices, beside the large player. */
function device(page: Page) {
  return page.getByRole("button", { name: /: volume and devices$/ });
}

/** What the groove does: whether it runs, and where (ms of the song) it stands. */
function groove(page: Page) {
  return page
    .locator("[data-groove] > div")
    .first()
    .evaluate((bar) => bar.getAnimations().map(({ playState, currentTime }) => ({ playState, currentTime })));
}

/** How often the player has been asked for since. */
function countLooks(page: Page): () => number {
  let looks = 0;
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === "/api/v1/player") looks++;
  });
  return () => looks;
}

async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((isHidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, value: isHidden });
    const state = isHidden ? "hidden" : "visible";
    Object.defineProperty(document, "visibilityState", { configurable: true, value: state });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
}

/** How far what was there already has moved (https://web.dev/articles/cls). */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(() => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: "layout-shift", buffered: true });
    return observer.takeRecords().reduce((sum, entry) => sum + Number(Reflect.get(entry, "value")), 0);
  });
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target).join()}`)).toEqual(
    [],
  );
}

test("the frame of every page shows what plays and how far it is, and is a plain line when nothing does", async ({
  page,
  app,
  spotify,
  logIn,
  passTime,
}) => {
  const { first } = await someSongs(spotify);
  await spotify.setPlayer({ account: "premium", playing: first.uri, progressMs: 90_000 });
  await logIn();
  await expect(strip(page).getByRole("link", { name: first.name, exact: true })).toHaveAttribute(
    "href",
    /^https:\/\/open\.spotify\.com\/track\//,
  );
  const [running] = await groove(page);
  expect(running).toMatchObject({ playState: "running" });
  expect(Number(running?.currentTime)).toBeGreaterThanOrEqual(90_000);
  expect(await layoutShift(page)).toBeLessThan(0.02);
  for (const [colorScheme, width] of [
    ["light", 1440],
    ["dark", 360],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 740 });
    await device(page).click();
    await expect(page.getByRole("listitem").getByRole("button", { name: "Kitchen shelf" })).toBeVisible();
    await expectNoViolations(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: "Player" })).toBeHidden();
  }

  await spotify.setPlayer({ account: "premium", paused: true });
  await page.goto(`${app.url}/settings`);
  await expect(strip(page).getByRole("button", { name: "Play", exact: true })).toBeVisible();
  const [still] = await groove(page);
  expect(still).toMatchObject({ playState: "paused" });
  expect((await groove(page))[0]).toEqual(still);

  expect(await layoutShift(page)).toBeLessThan(0.02);

  await spotify.setPlayer({ account: "premium", playing: null });
  // What several tabs share for a second is over.
  await passTime(2_000);
  await page.goto(`${app.url}/playlists`);
  await untilQuiet(page);
  await expect(strip(page)).toHaveCount(0);
});

test("on Home the player is large, the masthead does not repeat it while it is seen, and what hinders it is said", async ({
  page,
  spotify,
  logIn,
  passTime,
}) => {
  const { first } = await someSongs(spotify);
  const title = strip(page).getByRole("link", { name: first.name, exact: true });
  await spotify.setPlayer({ account: "premium", playing: first.uri });
  await spotify.withhold(["user-read-playback-state", "user-read-currently-playing"]);
  await logIn();
  await expect(strip(page)).toContainText("Tonearm needs permission to see what's playing.");
  await spotify.withhold([]);
  await strip(page).getByRole("button", { name: "Allow what is playing" }).click();
  await agree(page);
  await expect(title).toBeVisible();

  const inMasthead = page.getByRole("banner").getByRole("button", { name: "Pause" });
  await expect(inMasthead).toBeHidden();
  await page.getByRole("heading", { name: "Recent plays" }).scrollIntoViewIfNeeded();
  await expect(inMasthead).toBeVisible();
  await page.getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded();
  await expect(inMasthead).toBeHidden();

  await spotify.fault({ match: "/v1/me/player", status: 503 });
  // What several tabs share for a second is over.
  await passTime(2_000);
  await page.reload();
  await expect(strip(page)).toContainText("Spotify isn't responding.");
  await spotify.heal();
  await strip(page).getByRole("button", { name: "Try again" }).click();
  await expect(title).toBeVisible();
});

test("the player is looked at only while it plays and somebody looks on", async ({
  page,
  app,
  spotify,
  logIn,
}) => {
  const { first } = await someSongs(spotify);
  await spotify.setPlayer({ account: "premium", playing: first.uri });
  await logIn();
  await page.clock.install();
  await page.goto(`${app.url}/settings`);
  await expect(strip(page)).toBeVisible();
  const looks = countLooks(page);
  await page.clock.runFor(6_000);
  await expect.poll(looks).toBe(1);
  await page.waitForLoadState("networkidle");

  await setHidden(page, true);
  await page.clock.runFor(60_000);
  expect(looks()).toBe(1);
  await spotify.setPlayer({ account: "premium", paused: true });
  await setHidden(page, false);
  await expect(strip(page).getByRole("button", { name: "Play", exact: true })).toBeVisible();
  const seen = looks();
  await page.clock.runFor(60_000);
  expect(looks()).toBe(seen);

  await page.context().addInitScript(() => {
    Object.defineProperty(document, "hidden", { configurable: true, value: true });
    Object.defineProperty(document, "visibilityState", { configurable: true, value: "hidden" });
  });
  const later = await page.context().newPage();
  const looksLater = countLooks(later);
  await later.clock.install();
  await later.goto(`${app.url}/settings`);
  await later.waitForLoadState("networkidle");
  await later.clock.runFor(60_000);
  expect(looksLater()).toBe(0);
  await setHidden(later, false);
  await expect(strip(later)).toBeVisible();
});

test("a command shows at once, is taken back with words where it fails, and needs no mouse", async ({
  page,
  spotify,
  logIn,
}) => {
  const { list, first, second } = await someSongs(spotify);
  await spotify.setPlayer({
    account: "premium",
    playing: first.uri,
    context: list.uri,
    device: "Kitchen shelf",
    progressMs: 90_000,
  });
  await logIn();
  const dialog = page.getByRole("dialog", { name: "Player" });

  await test.step("leave is asked for, and the page is there again", async () => {
    await strip(page).getByRole("button", { name: "Pause" }).click();
    await expect(dialog.getByRole("alert")).toContainText("Tonearm needs permission to control playback.");
    expect((await spotify.counts())["PUT /v1/me/player/pause"]).toBeUndefined();
    await dialog.getByRole("button", { name: "Allow playing and pausing" }).click();
    await agree(page);
    await page.waitForURL(/\/dashboard/);
  });

  await test.step("what is asked for shows before Spotify has answered", async () => {
    const release = await delayRequest(page, "**/api/v1/player/commands", { times: 1 });
    await strip(page).getByRole("button", { name: "Pause" }).click();
    await expect(strip(page).getByRole("button", { name: "Play", exact: true })).toBeVisible();
    expect((await groove(page))[0]?.playState).toBe("paused");
    expect((await spotify.counts())["PUT /v1/me/player/pause"]).toBeUndefined();
    const looked = page.waitForResponse(/\/api\/v1\/player$/);
    release();
    await looked;
    await expect(strip(page).getByRole("button", { name: "Play", exact: true })).toBeVisible();
    expect((await spotify.counts())["PUT /v1/me/player/pause"]).toBe(1);
  });

  await test.step("what is refused is taken back, and why is said", async () => {
    const error = { status: 403, message: "Player command failed: Restriction violated", reason: "UNKNOWN" };
    const body = JSON.stringify({ error });
    await spotify.fault({
      match: "/v1/me/player/play",
      status: 403,
      body,
      contentType: "application/json",
      times: 1,
    });
    await strip(page).getByRole("button", { name: "Play", exact: true }).click();
    await expect(dialog.getByRole("alert")).toContainText("The player can't do that right now.");
    await expect(dialog.getByRole("button", { name: "Play", exact: true })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });

  await test.step("place, volume and device are set by keys", async () => {
    const groove = strip(page).getByRole("slider", { name: "Position in the song" });
    await groove.press("ArrowRight");
    await expect.poll(async () => (await spotify.counts())["PUT /v1/me/player/seek"]).toBe(1);
    await groove.click({ position: { x: 1, y: 12 } });
    await expect(groove).toHaveAttribute("aria-valuetext", /^0:0/);
    await expect.poll(async () => (await spotify.counts())["PUT /v1/me/player/seek"]).toBe(2);
    await device(page).press("Enter");
    await expect(dialog.getByRole("alert")).toHaveCount(0);
    const seek = dialog.getByRole("slider", { name: "Position in the song" });
    const before = (await seek.getAttribute("aria-valuetext")) ?? "";
    await seek.press("ArrowRight");
    await expect(seek).not.toHaveAttribute("aria-valuetext", before);
    await expect.poll(async () => (await spotify.counts())["PUT /v1/me/player/seek"]).toBe(3);
    const volume = dialog.getByRole("slider", { name: "Volume of Kitchen shelf" });
    await volume.press("Home");
    await expect(volume).toHaveAttribute("aria-valuetext", "0 %");
    await expect.poll(async () => (await spotify.counts())["PUT /v1/me/player/volume"]).toBe(1);
    await dialog.getByRole("button", { name: "Ida's desk" }).press("Enter");
    await expect(dialog.getByRole("button", { name: "Ida's desk" })).toHaveAttribute("aria-current", "true");
    await expect(dialog.getByRole("button", { name: /^Living room/ })).toBeDisabled();
  });

  await test.step("the next song is there as soon as Spotify has begun it", async () => {
    await dialog.getByRole("button", { name: "Next" }).press("Enter");
    await expect(strip(page).getByRole("link", { name: second.name }).first()).toBeVisible();
  });

  await test.step("where nothing plays any more, that is said", async () => {
    // Paused, so that no look comes between.
    await spotify.setPlayer({ account: "premium", paused: true });
    await page.reload();
    const play = strip(page).getByRole("button", { name: "Play", exact: true });
    await expect(play).toBeVisible();
    await spotify.setPlayer({ account: "premium", playing: null });
    await play.click();
    await expect(dialog.getByRole("alert")).toContainText("No active device.");
    await page.keyboard.press("Escape");
    await expect(strip(page)).toContainText("Nothing is playing.");
    await strip(page).getByRole("button", { name: "Choose a device" }).click();
    await expect(dialog.getByRole("button", { name: "Kitchen shelf" })).toBeVisible();
  });
});

test("a free account sees what plays, and reads once that commands need Premium", async ({
  page,
  app,
  spotify,
  logIn,
}) => {
  const { first } = await someSongs(spotify);
  await spotify.setPlayer({ account: "free", playing: first.uri });
  await logIn("free");
  const handle = page.getByRole("slider", { name: "Position in the song" });
  await strip(page).getByRole("button", { name: "Pause" }).click();
  await expect(strip(page).getByRole("slider")).toHaveCount(0);
  await page.getByRole("button", { name: "Allow playing and pausing" }).click();
  await agree(page, "free");
  await page.waitForURL(`${app.url}/dashboard`);
  await expect(strip(page).getByRole("slider")).toHaveCount(1);
  const dialog = page.getByRole("dialog", { name: "Player" });
  for (let times = 0; times < 2; times++) {
    await strip(page).getByRole("button", { name: "Pause" }).click();
    await expect(dialog.getByRole("alert")).toContainText("This needs Spotify Premium.");
    await expect(dialog.getByRole("button", { name: "Pause" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(handle).toHaveCount(0);
  }
  expect((await spotify.counts())["PUT /v1/me/player/pause"]).toBe(1);
});
