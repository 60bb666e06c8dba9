import type { Locator, Page } from "@playwright/test";
import { expect, test, untilQuiet } from "./fixtures";
import { box, choosePlaylistAction, closeToast, openAllowed } from "./support/playlists";

test.use({ expectedMessages: [/status of 503 .*\/api\/v1\/playlists\//] });

/** Returns the titles of the first rows in order. Rows that become visible have no box for a few frames, so they are located by index. */
async function titles(page: Page, count = 6): Promise<(string | null)[]> {
  await page.evaluate(() => scrollTo({ top: 300, behavior: "instant" }));
  const boxes = Array.from({ length: count }, (_, row) => box(page, row));
  for (const one of boxes) await expect(one).toBeAttached();
  return Promise.all(boxes.map((one) => one.getAttribute("aria-label")));
}

/** Removes the selected songs, and closes the toast that defers the removal. */
async function removeNow(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await closeToast(page);
}

/** Waits until the server has applied a change. */
async function untilCommitted(page: Page, method: string, act: () => Promise<unknown>): Promise<void> {
  const responded = page.waitForResponse(
    (response) => response.request().method() === method && response.url().includes("/api/v1/"),
  );
  await act();
  expect((await responded).status()).toBeLessThan(300);
}

type Box = Awaited<ReturnType<Locator["boundingBox"]>> | undefined;

/** Drags from the cover of one row to the upper edge of another, without dropping. The boxes are those of their check boxes. */
async function dragOver(page: Page, from: Box, to: Box): Promise<void> {
  const [x, y] = [(to?.x ?? 0) + 60, (to?.y ?? 0) - 4];
  await page.mouse.move((from?.x ?? 0) + 60, (from?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 8 });
  // The browser starts a drag with a delay, and a release before that drops nothing. Playwright reports a drag only when the pointer moves.
  let aside = 0;
  await expect
    .poll(async () => {
      await page.mouse.move(x + (aside++ % 2), y);
      return page.locator("[data-drop-line]").isVisible();
    })
    .toBe(true);
}

test("one button grants the permission and leads back, and then songs are removed, restored and moved", async ({
  page,
  spotify,
  logIn,
}) => {
  await logIn();
  await openAllowed(page, "Strings and static");
  const before = await titles(page);

  await test.step("undoing a removal restores the entries at their positions", async () => {
    await box(page, 1).click();
    await box(page, 2).click({ modifiers: ["Shift"] });
    await expect(page.getByText("2 selected")).toBeVisible();
    await spotify.forgetCalls();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    expect(await titles(page, 3)).toEqual([before[0], before[3], before[4]]);
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await titles(page)).toEqual(before);
    expect(Object.keys(await spotify.counts()).filter((call) => !call.startsWith("GET"))).toEqual([]);
  });

  await test.step("keys move rows, and several steps are one call", async () => {
    await spotify.forgetCalls();
    await box(page, 0).focus();
    await untilCommitted(page, "PATCH", async () => {
      for (const key of ["Alt+ArrowDown", "Alt+ArrowDown", "Alt+ArrowDown"]) await page.keyboard.press(key);
      await expect(box(page, 3)).toBeFocused();
      expect(await titles(page, 4)).toEqual([before[1], before[2], before[3], before[0]]);
    });
    expect((await spotify.counts())["PUT /v1/playlists/{id}/items"]).toBe(1);
    await page.reload();
    expect(await titles(page, 4)).toEqual([before[1], before[2], before[3], before[0]]);
  });

  await test.step("a failed change is rolled back with a reason, and can be tried again", async () => {
    const now = await titles(page);
    await spotify.fault({ match: "/v1/playlists/*/items", method: "DELETE", status: 503, times: 6 });
    await box(page, 0).click();
    await removeNow(page);
    await expect(page.getByText("Couldn't remove the songs.")).toBeVisible();
    expect(await titles(page)).toEqual(now);
    await spotify.heal();
    await untilCommitted(page, "DELETE", () => page.getByRole("button", { name: "Try again" }).click());
    expect(await titles(page, 5)).toEqual(now.slice(1));
  });

  // The first load fills the cache, so that the second renders the table inline.
  await page.reload();
  await untilQuiet(page);
  await page.reload();
  const table = await page.getByRole("table").elementHandle();
  await test.step("the page is reloaded after a change, however slow Spotify is", async () => {
    await spotify.forgetCalls();
    await spotify.fault({ match: "/v1/playlists/*", method: "GET", delayMs: 500 });
    const reloaded = page.waitForResponse(/\/playlists\/.*_rsc=/);
    await box(page, 0).click();
    await untilCommitted(page, "DELETE", () => removeNow(page));
    await reloaded;
    await expect.poll(async () => (await spotify.counts())["GET /v1/playlists/{id}"]).toBeGreaterThan(0);
    await spotify.heal();
  });

  await test.step("rows can be dragged to another position", async () => {
    const now = await titles(page);
    // Both rows must be visible: the toast covers the bottom of the window.
    await expect(box(page, 4)).toBeInViewport();
    await box(page, 0).hover();
    await expect(page.locator('tr[draggable="true"]').first()).toBeVisible();
    const [from, to] = await Promise.all([0, 4].map((row) => box(page, row).boundingBox()));
    await untilCommitted(page, "PATCH", async () => {
      await dragOver(page, from, to);
      await page.mouse.up();
    });
    expect(await titles(page, 4)).toEqual([now[1], now[2], now[3], now[0]]);
    expect(await table?.evaluate((one) => one.isConnected), "the table element stays the same").toBe(true);
  });

  await test.step("a drag moves the song that was picked up, also if the list changes meanwhile", async () => {
    const now = await titles(page);
    await box(page, 0).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await expect.poll(() => titles(page, 3)).toEqual(now.slice(1, 4));
    await box(page, 1).hover();
    const [from, to] = await Promise.all([1, 4].map((row) => box(page, row).boundingBox()));
    await dragOver(page, from, to);
    await page.getByRole("button", { name: "Undo" }).evaluate((button: HTMLElement) => button.click());
    await expect.poll(() => titles(page, 3)).toEqual(now.slice(0, 3));
    await page.mouse.up();
    await expect.poll(() => titles(page, 4)).toEqual([now[0], now[1], now[3], now[2]]);
  });
});

test("a playlist is created, filled from another, renamed and deleted, each with undo", async ({
  page,
  openEditable,
}) => {
  await openEditable("Strings and static");
  await page.goto("/playlists");
  const tile = (name: string) => page.getByRole("article").getByRole("link", { name, exact: true });

  await test.step("it is created", async () => {
    await page.getByRole("button", { name: "New playlist" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Wet pavements");
    await page.getByRole("button", { name: "Create" }).click();
    await expect(page.getByText("Created “Wet pavements”.")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "Wet pavements" })).toBeVisible();
    await untilCommitted(page, "DELETE", () => page.getByRole("button", { name: "Undo" }).click());
    await page.goto("/playlists");
    await expect(tile("Tape hiss")).toBeVisible();
    await expect(tile("Wet pavements")).toHaveCount(0);
  });

  await test.step("it is created from songs selected in another playlist", async () => {
    await tile("Tape hiss").click();
    await box(page, 0).click();
    await box(page, 4).click({ modifiers: ["Shift"] });
    await page.getByRole("button", { name: "Add to playlist" }).click();
    await page.getByRole("searchbox", { name: "Find a playlist, or name a new one" }).fill("Wet pavements");
    await page.getByRole("button", { name: "New playlist “Wet pavements”" }).click();
    await expect(page.getByText(/Created “Wet pavements” with \d songs/)).toBeVisible();
  });

  await test.step("it is renamed and deleted", async () => {
    await page.goto("/playlists");
    await tile("Wet pavements").click();
    await choosePlaylistAction(page, "Edit details");
    await page.getByLabel("Name", { exact: true }).fill("Dry pavements");
    await untilCommitted(page, "PATCH", () => page.getByRole("button", { name: "Save" }).click());
    await expect(page.getByRole("heading", { level: 1, name: "Dry pavements" })).toBeVisible();
    await expect(page).toHaveTitle(/^Dry pavements/);
    await untilCommitted(page, "DELETE", () => choosePlaylistAction(page, "Delete"));
    await expect(page.getByText("Not in your library")).toBeVisible();
    await untilCommitted(page, "PUT", () => page.getByRole("button", { name: "Undo" }).click());
    await page.goto("/playlists");
    await expect(tile("Dry pavements")).toBeVisible();
  });
});
