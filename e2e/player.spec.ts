import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { agree, expect, test, untilQuiet } from "./fixtures";
import { delayRequest } from "./support/delay-request";
import { createHttpSession } from "./support/http-session";
import { logInWith } from "./support/permissions";
import { logInToControl, playerAtSpotify } from "./support/player";
import type { Spotify } from "./support/spotify";

// The browser's console reports commands that Spotify refuses.
test.use({ expectedMessages: [/status of (403|409) .*\/player\/commands/] });

const listsSchema = z.object({ items: z.array(z.object({ id: z.string(), uri: z.string() })) });
const song = z.object({ uri: z.string().startsWith("spotify:track:"), name: z.string() });
const entriesSchema = z.object({ items: z.array(z.object({ item: song }).nullable().catch(null)) });

/** Returns a playlist and two successive songs of it. */
async function someSongs(spotify: Spotify) {
  const headers = { authorization: `Bearer ${await spotify.tokenFor("premium")}` };
  const fetchJson = async (path: string) => (await fetch(`${spotify.url}/v1${path}`, { headers })).json();
  const [list] = listsSchema.parse(await fetchJson("/me/playlists?limit=1")).items;
  const { items } = entriesSchema.parse(await fetchJson(`/playlists/${list?.id}/items?limit=20`));
  const [first, second] = items.flatMap((entry) => entry?.item ?? []);
  if (!list || !first || !second) throw new Error("there are no songs");
  return { list, first, second };
}

function strip(page: Page) {
  return page.getByRole("region", { name: "Now playing" });
}

/** The button beside the large player that opens volume and devices. */
function device(page: Page) {
  return page.getByRole("button", { name: /: volume and devices$/ });
}

/** Returns whether the progress line runs, and its position in ms of the song. */
function progressLine(page: Page) {
  return page
    .locator("[data-groove] > div")
    .first()
    .evaluate((bar) => bar.getAnimations().map(({ playState, currentTime }) => ({ playState, currentTime })));
}

/** Counts the player requests of a page from now on. */
function countPlayerRequests(page: Page): () => number {
  let count = 0;
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === "/api/v1/player") count++;
  });
  return () => count;
}

async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((isHidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, value: isHidden });
    const state = isHidden ? "hidden" : "visible";
    Object.defineProperty(document, "visibilityState", { configurable: true, value: state });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
}

/** Returns the cumulative layout shift (https://web.dev/articles/cls). */
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

test("every page shows the playing song and its progress in a strip, and only a plain line when nothing plays", async ({
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
    /^\/tracks\//,
  );
  const [running] = await progressLine(page);
  expect(running).toMatchObject({ playState: "running" });
  expect(Number(running?.currentTime)).toBeGreaterThanOrEqual(90_000);
  expect(await layoutShift(page)).toBeLessThan(0.02);
  for (const [colorScheme, width] of [
    ["light", 1440],
    ["dark", 360],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 740 });
    // A phone has the button of the strip only.
    const opener = page.getByRole("button", { name: "Player", exact: true });
    await (width > 1000 ? device(page) : opener).click();
    await expect(page.getByRole("listitem").getByRole("button", { name: "Kitchen shelf" })).toBeVisible();
    await expectNoViolations(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: "Player" })).toBeHidden();
  }

  await spotify.setPlayer({ account: "premium", paused: true });
  await page.goto(`${app.url}/settings`);
  await expect(strip(page).getByRole("button", { name: "Play", exact: true })).toBeVisible();
  const [still] = await progressLine(page);
  expect(still).toMatchObject({ playState: "paused" });
  expect((await progressLine(page))[0]).toEqual(still);

  expect(await layoutShift(page)).toBeLessThan(0.02);

  await spotify.setPlayer({ account: "premium", playing: null });
  // The cache entry that tabs share for a second has expired.
  await passTime(2_000);
  await page.goto(`${app.url}/playlists`);
  await untilQuiet(page);
  await expect(strip(page)).toHaveCount(0);
});

test("Home shows a large player, the site header hides its own while that is visible, and a failure is explained", async ({
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

  const inSiteHeader = page.getByRole("banner").getByRole("button", { name: "Pause" });
  await expect(inSiteHeader).toBeHidden();
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  await expect(inSiteHeader).toBeVisible();
  await page.getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded();
  await expect(inSiteHeader).toBeHidden();

  await spotify.fault({ match: "/v1/me/player", status: 503 });
  // The cache entry that tabs share for a second has expired.
  await passTime(2_000);
  await page.reload();
  await expect(strip(page)).toContainText("Spotify isn't responding.");
  await spotify.heal();
  await strip(page).getByRole("button", { name: "Try again" }).click();
  await expect(title).toBeVisible();
});

test("the player is polled only while it plays and the page is visible", async ({
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
  const playerRequests = countPlayerRequests(page);
  await page.clock.runFor(6_000);
  await expect.poll(playerRequests).toBe(1);
  await page.waitForLoadState("networkidle");

  await setHidden(page, true);
  await page.clock.runFor(60_000);
  expect(playerRequests()).toBe(1);
  await spotify.setPlayer({ account: "premium", paused: true });
  await setHidden(page, false);
  await expect(strip(page).getByRole("button", { name: "Play", exact: true })).toBeVisible();
  const requestsSoFar = playerRequests();
  await page.clock.runFor(60_000);
  expect(playerRequests()).toBe(requestsSoFar);

  await page.context().addInitScript(() => {
    Object.defineProperty(document, "hidden", { configurable: true, value: true });
    Object.defineProperty(document, "visibilityState", { configurable: true, value: "hidden" });
  });
  const later = await page.context().newPage();
  const laterRequests = countPlayerRequests(later);
  await later.clock.install();
  await later.goto(`${app.url}/settings`);
  await later.waitForLoadState("networkidle");
  await later.clock.runFor(60_000);
  expect(laterRequests()).toBe(0);
  await setHidden(later, false);
  await expect(strip(later)).toBeVisible();
});

test("a command shows at once, is rolled back with a message when it fails, and needs no mouse", async ({
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

  await test.step("the permission is requested, and the page is restored", async () => {
    await strip(page).getByRole("button", { name: "Pause" }).click();
    await expect(dialog.getByRole("alert")).toContainText("Tonearm needs permission to control playback.");
    expect((await spotify.counts())["PUT /v1/me/player/pause"]).toBeUndefined();
    await dialog.getByRole("button", { name: "Allow playing and pausing" }).click();
    await agree(page);
    await page.waitForURL(/\/dashboard/);
  });

  await test.step("the optimistic state shows before Spotify has responded", async () => {
    const release = await delayRequest(page, "**/api/v1/player/commands", { times: 1 });
    await strip(page).getByRole("button", { name: "Pause" }).click();
    await expect(strip(page).getByRole("button", { name: "Play", exact: true })).toBeVisible();
    expect((await progressLine(page))[0]?.playState).toBe("paused");
    expect((await spotify.counts())["PUT /v1/me/player/pause"]).toBeUndefined();
    const refetched = page.waitForResponse(/\/api\/v1\/player$/);
    release();
    await refetched;
    await expect(strip(page).getByRole("button", { name: "Play", exact: true })).toBeVisible();
    expect((await spotify.counts())["PUT /v1/me/player/pause"]).toBe(1);
  });

  await test.step("a refused command is rolled back, and the reason is shown", async () => {
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

  await test.step("keys set position, volume and device", async () => {
    const seekBar = strip(page).getByRole("slider", { name: "Position in the song" });
    await seekBar.press("ArrowRight");
    await expect.poll(async () => (await spotify.counts())["PUT /v1/me/player/seek"]).toBe(1);
    await seekBar.click({ position: { x: 1, y: 12 } });
    await expect(seekBar).toHaveAttribute("aria-valuetext", /^0:0/);
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

  await test.step("the next song shows as soon as Spotify has started it", async () => {
    await dialog.getByRole("button", { name: "Next" }).press("Enter");
    await expect(strip(page).getByRole("link", { name: second.name }).first()).toBeVisible();
  });

  await test.step("the player reports that nothing plays any more", async () => {
    // Paused, so that no poll interferes.
    await spotify.setPlayer({ account: "premium", paused: true });
    await page.reload();
    const play = strip(page).getByRole("button", { name: "Play", exact: true });
    await expect(play).toBeVisible();
    await spotify.setPlayer({ account: "premium", playing: null });
    await play.click();
    await expect(dialog.getByRole("alert")).toContainText("No active device.");
    await page.keyboard.press("Escape");
    await expect(strip(page)).toContainText("Nothing is playing.");
    await strip(page).getByRole("button", { name: "Resume on…" }).click();
    await expect(dialog.getByRole("button", { name: "Kitchen shelf" })).toBeVisible();
  });
});

test("a free account sees what plays, and its commands cost one call before the app remembers that they need Premium", async ({
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
  await expect(strip(page).getByRole("slider", { name: "Position in the song" })).toHaveCount(1);
  const dialog = page.getByRole("dialog", { name: "Player" });
  for (let times = 0; times < 2; times++) {
    await strip(page).getByRole("button", { name: "Pause" }).click();
    await expect(dialog.getByRole("alert")).toContainText("Playing from here needs Premium.");
    await expect(dialog.getByRole("button", { name: "Pause" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(handle).toHaveCount(0);
  }
  expect((await spotify.counts())["PUT /v1/me/player/pause"]).toBe(1);
});

test("a device that left is said so, and the list of devices is read again", async ({
  page,
  app,
  spotify,
  logIn,
}) => {
  const { first } = await someSongs(spotify);
  await spotify.setPlayer({ account: "premium", playing: first.uri, device: "Kitchen shelf" });
  await logIn();
  const visitor = createHttpSession(app.url);
  await visitor.logIn();
  await visitor.logIn("premium", {
    path: "/login/spotify",
    form: { next: "/settings", feature: "controlPlayer" },
  });
  await page.context().addCookies(visitor.jar().map((cookie) => ({ ...cookie, url: app.url })));
  await page.goto(`${app.url}/dashboard`);
  await device(page).click();
  const devices = page.getByRole("region", { name: "Devices" });
  const others = devices.getByRole("button", { disabled: false }).and(page.locator(":not([aria-current])"));
  await expect(others.first()).toBeVisible();

  const gone = JSON.stringify({ error: { status: 404, message: "Device not found" } });
  const fault = { status: 404, body: gone, contentType: "application/json" };
  await spotify.fault({ match: "/v1/me/player", method: "PUT", ...fault });
  const left = JSON.stringify({
    devices: [{ id: "k", name: "Kitchen shelf", type: "Speaker", is_active: true }],
  });
  await spotify.fault({
    match: "/v1/me/player/devices",
    status: 200,
    body: left,
    contentType: "application/json",
  });
  await others.first().click();
  await expect(page.getByRole("alert").getByText("That device is no longer there.")).toBeVisible();
  await expect(devices.getByRole("button")).toHaveText(["Kitchen shelf"]);
  await expect(page.getByText("deleted or made private")).toHaveCount(0);
});

/** Plays a playlist from its first song, with the permission to control playback. */
async function playAndControl(page: Page, app: { url: string }, spotify: Spotify, situation = {}) {
  const { list, first, second } = await someSongs(spotify);
  await spotify.setPlayer({
    account: "premium",
    playing: first.uri,
    context: list.uri,
    device: "Kitchen shelf",
    progressMs: 60_000,
    ...situation,
  });
  await logInToControl(page, app.url);
  return { list, first, second };
}

test("shuffle and repeat are toggles, which are rolled back when Spotify refuses them", async ({
  page,
  app,
  spotify,
}) => {
  await playAndControl(page, app, spotify);
  await page.goto(`${app.url}/dashboard`);
  const shuffle = strip(page).getByRole("button", { name: "Shuffle", exact: true });
  const repeat = strip(page).getByRole("button", { name: /^Repeat/ });
  await expect(shuffle).toHaveAttribute("aria-pressed", "false");
  await shuffle.click();
  await expect(shuffle).toHaveAttribute("aria-pressed", "true");
  await expect.poll(async () => (await playerAtSpotify(spotify))?.shuffle_state).toBe(true);

  for (const [mode, name] of [
    ["context", "Repeat"],
    ["track", "Repeat one song"],
    ["off", "Repeat"],
  ] as const) {
    await repeat.press("Enter");
    await expect(repeat).toHaveAttribute("aria-pressed", String(mode !== "off"));
    await expect(repeat).toHaveAccessibleName(name);
    await expect.poll(async () => (await playerAtSpotify(spotify))?.repeat_state).toBe(mode);
  }

  const error = { status: 403, message: "Player command failed: Restriction violated", reason: "UNKNOWN" };
  const fault = { status: 403, body: JSON.stringify({ error }), contentType: "application/json" };
  await spotify.fault({ match: "/v1/me/player/repeat", ...fault });
  await repeat.click();
  const dialog = page.getByRole("dialog", { name: "Player" });
  await expect(dialog.getByRole("alert")).toContainText("The player can't do that right now.");
  await expect(dialog.getByRole("button", { name: "Repeat", exact: true })).toHaveAttribute(
    "aria-pressed",
    "false",
  );
});

test("the panel tells whether the song is saved, and adds it to a playlist", async ({
  page,
  app,
  spotify,
}) => {
  const { first } = await playAndControl(page, app, spotify, { paused: true });
  await logInWith(page, app.url, ["controlPlayer", "editPlaylists"]);
  await page.goto(`${app.url}/settings`);
  await page.getByRole("button", { name: "Player", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Player" });
  const save = dialog.getByRole("button", { name: new RegExp(`(Save|Saved)\\b.*${first.name}`) });
  await expect(save).toHaveAttribute("aria-pressed", /true|false/);
  await dialog.getByRole("button", { name: "Add to…" }).click();
  await expect(page.getByRole("dialog", { name: /Add 1 song/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: /Add 1 song/ })).toBeHidden();
});

test("single keys control the player, and Space does while nothing that it would press has the focus", async ({
  page,
  app,
  spotify,
}) => {
  const { second } = await playAndControl(page, app, spotify);
  await page.goto(`${app.url}/settings`);
  await untilQuiet(page);
  const at = async () => playerAtSpotify(spotify);

  await page.keyboard.press("Space");
  await expect.poll(async () => (await at())?.is_playing).toBe(false);
  await page.keyboard.press("k");
  await expect.poll(async () => (await at())?.is_playing).toBe(true);
  const before = (await at())?.device.volume_percent ?? 0;
  await page.keyboard.press("+");
  await expect.poll(async () => (await at())?.device.volume_percent).toBe(before + 10);
  await page.keyboard.press("-");
  await expect.poll(async () => (await at())?.device.volume_percent).toBe(before);
  await page.keyboard.press("r");
  await expect.poll(async () => (await at())?.repeat_state).toBe("context");
  await page.keyboard.press("n");
  await expect.poll(async () => (await at())?.item?.uri).toBe(second.uri);
  await page.keyboard.press("h");
  await expect.poll(async () => (await at())?.shuffle_state).toBe(true);

  await spotify.forgetCalls();
  const link = page.getByRole("banner").getByRole("link", { name: "Playlists" });
  await link.focus();
  await link.press("Space");
  await page.evaluate(() => localStorage.setItem("tonearm.single-keys", "off"));
  await link.evaluate((element) => element.blur());
  await page.keyboard.press("Space");
  await page.keyboard.press("h");
  await page.evaluate(() => localStorage.removeItem("tonearm.single-keys"));
  await page.keyboard.press("?");
  await expect(page.getByRole("heading", { name: "Player" })).toBeVisible();
  await expect(page.getByText("Shuffle on or off")).toBeVisible();
  expect(Object.keys(await spotify.counts()).filter((name) => /^PUT .*\/player\//.test(name))).toEqual([]);
});

test("the row of the song shows its progress, also after scrolling, and in steps with reduced motion", async ({
  page,
  app,
  spotify,
}) => {
  const { list } = await playAndControl(page, app, spotify);
  await page.goto(`${app.url}/playlists/${list.uri.split(":").at(-1)}`);
  const bar = page.locator("tbody tr[data-index='0'] [data-row-progress]");
  const state = () =>
    bar.evaluate((element) =>
      element.getAnimations().map(({ playState, currentTime, effect }) => ({
        playState,
        at: Number(currentTime),
        easing: effect?.getTiming().easing,
      })),
    );
  await expect.poll(async () => (await state())[0]?.playState).toBe("running");
  expect((await state())[0]?.at).toBeGreaterThanOrEqual(60_000);
  await expect(page.locator("[data-row-progress]")).toHaveCount(1);

  // The row that leaves the table and comes back goes on where the song is.
  await page.evaluate(() => window.scrollTo(0, 20_000));
  await expect(bar).toHaveCount(0);
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect.poll(async () => (await state())[0]?.playState).toBe("running");
  expect((await state())[0]?.at).toBeGreaterThanOrEqual(60_000);

  await strip(page).getByRole("button", { name: "Pause" }).click();
  await expect.poll(async () => (await state())[0]?.playState).toBe("paused");

  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.reload();
  await expect.poll(async () => (await state())[0]?.easing).toMatch(/^steps\(/);
});

test("while nothing plays, Home offers the song played last, which starts on the device that is chosen", async ({
  page,
  app,
  spotify,
}) => {
  await playAndControl(page, app, spotify, { device: "Ida's phone" });
  await page.goto(`${app.url}/dashboard`);
  await expect(strip(page).getByRole("button", { name: "Pause" })).toBeVisible();
  await spotify.setPlayer({ account: "premium", playing: null });
  await page.reload();
  const resume = strip(page).getByRole("button", { name: "Resume on…" });
  await expect(resume).toBeVisible();
  const name = (await strip(page).getByRole("heading", { level: 2 }).textContent()) ?? "?";
  await resume.click();
  const dialog = page.getByRole("dialog", { name: "Player" });
  await expect(dialog.getByRole("alert")).toHaveText(`“${name}” starts on the device you choose.`);
  // The device used last in this browser stands first and says so.
  const devices = dialog.getByRole("region", { name: "Devices" }).getByRole("button");
  await expect(devices.first()).toHaveText(/^Ida's phone.*Last used/);
  await expect(devices.last()).toBeDisabled();
  await devices.first().click();
  await expect.poll(async () => (await playerAtSpotify(spotify))?.item?.name).toBe(name);
  expect((await playerAtSpotify(spotify))?.device.name).toBe("Ida's phone");
});

test("a free account is told about Premium before it is asked for anything, for a day after Spotify's refusal", async ({
  page,
  app,
  spotify,
  logIn,
}) => {
  const { first } = await someSongs(spotify);
  await spotify.setPlayer({ account: "free", playing: first.uri });
  await logIn("free");
  const dialog = page.getByRole("dialog", { name: "Player" });
  await strip(page).getByRole("button", { name: "Pause" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Spotify allows it for Premium accounts only.");
  await expect(dialog.getByRole("button", { name: "Allow playing and pausing" })).toBeVisible();

  await logInToControl(page, app.url, "free");
  await page.goto(`${app.url}/dashboard`);
  await strip(page).getByRole("button", { name: "Pause" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Playing from here needs Premium.");
  expect((await spotify.counts())["PUT /v1/me/player/pause"]).toBe(1);

  // A login without the permission: nothing is asked for any more.
  await logIn("free");
  await strip(page).getByRole("button", { name: "Pause" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Playing from here needs Premium.");
  await expect(dialog.getByRole("button", { name: "Allow playing and pausing" })).toHaveCount(0);
  expect((await spotify.counts())["PUT /v1/me/player/pause"]).toBe(1);
  await dialog.getByRole("button", { name: "I have Premium now" }).click();
  await expect(dialog.getByRole("button", { name: "Allow playing and pausing" })).toBeVisible();
});
